import { useState } from "react";
import { StagePath } from "../../platform/web/kit.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { isOpen, type LeadStep } from "../lead-state.ts";
import type { LeadCard } from "../leads.contract.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { handOffDoor } from "./slots.ts";

/** The way from new to handed off; a lock says how many facts a gate still asks for. */
export function LeadPath({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const [to, setTo] = useState<LeadStep | null>(null);
  const stages = [
    { key: "new", label: words("state.new") },
    ...lead.steps.map(({ key, label, missing }) => ({ key, label, missing })),
  ];
  const close = () => setTo(null);
  const isHandOff = to === "qualified" && lead.steps.every((step) => step.missing.length === 0);
  return (
    <>
      <StagePath
        label={words("path")}
        stages={stages}
        current={lead.state}
        {...(lead.closedTo === null
          ? { onMove: (key: string) => key !== "new" && setTo(key as LeadStep) }
          : {})}
        outcome={outcomeOf(lead, words)}
      />
      {to && !isHandOff && <MoveDialog lead={lead} to={to} onClose={close} />}
      {isHandOff && <Slot of={handOffDoor} lead={lead} onClose={close} />}
    </>
  );
}

function outcomeOf(lead: LeadCard, words: (key: string) => string) {
  if (lead.state === "converted") return { label: words("state.converted"), tone: "won" as const };
  if (!isOpen(lead.state)) return { label: words("state.disqualified"), tone: "lost" as const };
  return null;
}
