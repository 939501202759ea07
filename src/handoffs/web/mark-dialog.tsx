import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { FormDialog, RadioGroup, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Mark } from "../handoff.ts";
import { markCriterion, type QualificationView } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

interface MarkDialogProps {
  leadId: string;
  criterion: QualificationView["criteria"][number];
  onClose: () => void;
}

/** A mark and what shows it: without their words a confirmation is only a hope. */
export function MarkDialog({ leadId, criterion, onClose }: MarkDialogProps) {
  const words = useWords("handoffs");
  const [mark, setMark] = useState<Mark>(criterion.rep?.mark ?? "confirmed");
  const [said, setSaid] = useState(criterion.rep?.words ?? "");
  const save = useHandoffChange(
    () =>
      call(markCriterion, {
        params: { leadId },
        body: { criterion: criterion.key, mark, words: said },
      }),
    { said: words("qualification.saved"), onDone: onClose },
  );
  return (
    <FormDialog
      title={criterion.label}
      action={words("qualification.save")}
      isReady={mark === "unknown" || said.trim() !== ""}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <p className="text-muted">{criterion.help}</p>
      <RadioGroup<Mark>
        label={words("qualification.mark")}
        options={(["confirmed", "contradicted", "unknown"] as const).map((value) => ({
          value,
          label: words(`mark.${value}`),
        }))}
        value={mark}
        onChange={setMark}
      />
      <TextArea
        label={words("qualification.said")}
        help={words("qualification.saidHelp")}
        value={said}
        onChange={setSaid}
        rows={3}
      />
    </FormDialog>
  );
}
