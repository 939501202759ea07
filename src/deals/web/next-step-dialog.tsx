import { useState } from "react";
import { morningIn } from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { DateTimeField, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type DealRow, editDeal } from "../deals.contract.ts";
import { useDealChange } from "./use-deal-change.ts";

export function NextStepDialog({
  deal,
  onClose,
}: {
  deal: Pick<DealRow, "id" | "name">;
  onClose: () => void;
}) {
  const words = useWords("deals");
  const { zone } = useViewer();
  const [what, setWhat] = useState("");
  const [at, setAt] = useState<string | null>(morningIn(zone, 1));
  const save = useDealChange(
    () => call(editDeal, { params: { dealId: deal.id }, body: { nextStep: { what, at: at ?? "" } } }),
    { said: words("saved"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("next.title", { name: deal.name })}
      action={words("save")}
      isReady={!!what.trim() && !!at}
      isPending={save.isPending}
      refusal={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextField label={words("next.what")} value={what} onChange={setWhat} autoFocus />
      <DateTimeField label={words("next.when")} value={at} onChange={setAt} />
    </FormDialog>
  );
}
