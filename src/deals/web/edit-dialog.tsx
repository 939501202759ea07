import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, DateField, Dialog, MoneyField, TextField } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, editDeal } from "../deals.contract.ts";
import { useDealChange } from "./use-deal-change.ts";

/** Name, amount and expected day; somebody else's later words are shown, not overwritten. */
export function EditDialog({ deal, onClose }: { deal: DealRoom; onClose: () => void }) {
  const words = useWords("deals");
  const [name, setName] = useState(deal.name);
  const [amount, setAmount] = useState<string | null>(deal.amountMinor);
  const [closeOn, setCloseOn] = useState<string | null>(deal.expectedCloseOn);
  // What was looked at when the dialog opened, not what a push has brought since.
  const [version] = useState(deal.version);
  const save = useDealChange(
    () =>
      call(editDeal, {
        params: { dealId: deal.id },
        body: { version, name, expectedCloseOn: closeOn, ...(amount ? { amountMinor: amount } : {}) },
      }),
    { said: words("saved"), onDone: onClose, quiet: true },
  );
  const refusal = save.error as Problem | null;
  return (
    <Dialog
      title={words("edit.title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!name.trim() || !amount}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {words("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label={words("edit.name")} value={name} onChange={setName} />
        <MoneyField
          label={words("column.amount")}
          value={amount}
          onChange={setAmount}
          currency={deal.currency}
        />
        <DateField label={words("facts.closeOn")} value={closeOn} onChange={setCloseOn} />
        {refusal && <Banner tone="red" title={refusal.title} />}
      </div>
    </Dialog>
  );
}
