import { useState } from "react";
import { morningIn } from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, DateTimeField, Dialog, TextField } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
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
  const refusal = save.error as Problem | null;
  return (
    <Dialog
      title={words("next.title", { name: deal.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!what.trim() || !at}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {words("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label={words("next.what")} value={what} onChange={setWhat} autoFocus />
        <DateTimeField label={words("next.when")} value={at} onChange={setAt} />
        {refusal && <Banner tone="red" title={refusal.title} />}
      </div>
    </Dialog>
  );
}
