import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, Dialog, Select, TextField } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DisqualifyReason, disqualifyReasons } from "../disqualify-reasons.ts";
import { disqualifyLead, type LeadCard } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

export function DisqualifyDialog({
  lead,
  onClose,
}: {
  lead: Pick<LeadCard, "id" | "person">;
  onClose: () => void;
}) {
  const words = useWords("leads");
  const [reason, setReason] = useState<DisqualifyReason | null>(null);
  const [why, setWhy] = useState("");
  const save = useLeadChange(
    () =>
      call(disqualifyLead, {
        params: { leadId: lead.id },
        body: { reason: reason as DisqualifyReason, ...(why.trim() ? { why } : {}) },
      }),
    { said: words("disqualify.done", { name: lead.person.name }), onDone: onClose, quiet: true },
  );
  const refusal = save.error as Problem | null;
  return (
    <Dialog
      title={words("disqualify.title", { name: lead.person.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("act.cancel")}</Button>
          <Button tone="danger" isDisabled={!reason} isPending={save.isPending} onPress={() => save.mutate()}>
            {words("disqualify.action")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-muted">{words("disqualify.note")}</p>
        <Select
          label={words("disqualify.reason")}
          options={disqualifyReasons.map((value) => ({ value, label: words(`reason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField label={words("disqualify.why")} value={why} onChange={setWhy} />
        {refusal && <Banner tone="red" title={refusal.title} />}
      </div>
    </Dialog>
  );
}
