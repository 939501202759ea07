import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, FormDialog, MoneyField, TextField } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { adjustPay } from "../pay.contract.ts";
import { usePayChange } from "./use-pay-change.ts";

/** An amount by hand; it stands on the statement with its author and reason. */
export function AdjustButton({ member }: { member: { id: string; name: string } }) {
  const words = useWords("pay");
  const { member: me, workspace } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [amount, setAmount] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { currency } = workspace;
  const close = () => setOpen(false);
  const adjust = usePayChange(
    () => call(adjustPay, { body: { memberId: member.id, amountMinor: amount ?? "0", currency, reason } }),
    { said: words("adjust.done"), onDone: close, quiet: true },
  );
  if (me.id === member.id) return null;
  return (
    <>
      <Button size="sm" tone="ghost" onPress={() => setOpen(true)}>
        {words("adjust.ask")}
      </Button>
      {isOpen && (
        <FormDialog
          title={words("adjust.title", { name: member.name })}
          action={words("adjust.action")}
          isReady={!!amount && reason.trim().length >= 3}
          isPending={adjust.isPending}
          refusal={adjust.error}
          onSubmit={() => adjust.mutate()}
          onClose={close}
        >
          <MoneyField
            label={words("adjust.amount")}
            help={words("adjust.amountHelp")}
            value={amount}
            onChange={setAmount}
            currency={currency}
          />
          <TextField label={words("reason")} value={reason} onChange={setReason} />
        </FormDialog>
      )}
    </>
  );
}
