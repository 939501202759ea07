import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { FormDialog, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { allowSecondHandoff, type QualificationView, waiveCriterion } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

interface ReasonDialogProps {
  leadId: string;
  /** A criterion that may pass, or the company that may have a second hand-off. */
  of: QualificationView["criteria"][number] | "company";
  onClose: () => void;
}

/** A manager's leave: the reason is kept and read by whoever meets it. */
export function ReasonDialog({ leadId, of, onClose }: ReasonDialogProps) {
  const words = useWords("handoffs");
  const [reason, setReason] = useState("");
  const isWaiver = of !== "company";
  const save = useHandoffChange<void>(
    () =>
      isWaiver
        ? call(waiveCriterion, { params: { leadId }, body: { criterion: of.key, reason } })
        : call(allowSecondHandoff, { params: { leadId }, body: { reason } }),
    { said: words(isWaiver ? "qualification.waived" : "qualification.allowedNow"), onDone: onClose },
  );
  const action = words(isWaiver ? "qualification.waive" : "qualification.allow");
  return (
    <FormDialog
      title={isWaiver ? words("qualification.waiveTitle", { label: of.label }) : action}
      action={action}
      isReady={reason.trim().length >= 3}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextArea
        label={words(isWaiver ? "qualification.waiveWhy" : "qualification.allowWhy")}
        help={isWaiver ? words("qualification.waiveHelp") : undefined}
        value={reason}
        onChange={setReason}
        rows={3}
      />
    </FormDialog>
  );
}
