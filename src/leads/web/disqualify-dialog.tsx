import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { FormDialog, Select, TextField } from "../../platform/web/kit.ts";
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
  return (
    <FormDialog
      title={words("disqualify.title", { name: lead.person.name })}
      action={words("disqualify.action")}
      isDanger
      isReady={!!reason}
      isPending={save.isPending}
      refusal={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <p className="text-muted">{words("disqualify.note")}</p>
      <Select
        label={words("disqualify.reason")}
        options={disqualifyReasons.map((value) => ({ value, label: words(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField label={words("disqualify.why")} value={why} onChange={setWhy} />
    </FormDialog>
  );
}
