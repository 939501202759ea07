import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadStep } from "../lead-state.ts";
import { type LeadCard, moveLead } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

interface MoveDialogProps {
  lead: LeadCard;
  to: LeadStep;
  onClose: () => void;
}

/** What the step asks, what is still missing, and the way round it for those who may answer for it. */
export function MoveDialog({ lead, to, onClose }: MoveDialogProps) {
  const words = useWords("leads");
  const mayOverride = useCan("deals.override");
  const [reason, setReason] = useState("");
  const step = lead.steps.find(({ key }) => key === to);
  const isClosed = (step?.missing.length ?? 0) > 0;
  const move = useLeadChange(
    () =>
      call(moveLead, {
        params: { leadId: lead.id },
        body: { to, ...(isClosed ? { override: { reason } } : {}) },
      }),
    { said: words("move.done", { step: step?.label ?? to }), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("move.title", { step: step?.label ?? to })}
      action={isClosed && !mayOverride ? undefined : words(isClosed ? "move.override" : "move.action")}
      isDanger={isClosed}
      isReady={!isClosed || reason.trim().length >= 3}
      isPending={move.isPending}
      refusal={move.error}
      onSubmit={() => move.mutate()}
      onClose={onClose}
    >
      {step && <p className="text-muted">{step.guidance}</p>}
      {isClosed && (
        <Banner tone="amber" title={words("move.missing")}>
          <ul className="list-disc pl-4">
            {step?.missing.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Banner>
      )}
      {isClosed && mayOverride && (
        <TextField
          label={words("move.why")}
          help={words("move.whyHelp")}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
