import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { DateField, FormDialog, MoneyField, TextField } from "../../platform/web/kit.ts";
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
  return (
    <FormDialog
      title={words("edit.title")}
      action={words("save")}
      isReady={!!name.trim() && !!amount}
      isPending={save.isPending}
      refusal={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextField label={words("edit.name")} value={name} onChange={setName} />
      <MoneyField
        label={words("column.amount")}
        value={amount}
        onChange={setAmount}
        currency={deal.currency}
      />
      <DateField label={words("facts.closeOn")} value={closeOn} onChange={setCloseOn} />
    </FormDialog>
  );
}
