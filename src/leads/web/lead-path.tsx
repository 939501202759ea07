import { useState } from "react";
import { StagePath } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { isOpen, type LeadStep } from "../lead-state.ts";
import type { LeadCard } from "../leads.contract.ts";
import { MoveDialog } from "./move-dialog.tsx";

/** The way from new to handed off; a lock says how many facts a gate still asks for. */
export function LeadPath({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const [to, setTo] = useState<LeadStep | null>(null);
  const stages = [
    { key: "new", label: words("state.new") },
    ...lead.steps.map(({ key, label, missing }) => ({ key, label, missing })),
  ];
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
      {to && <MoveDialog lead={lead} to={to} onClose={() => setTo(null)} />}
    </>
  );
}

function outcomeOf(lead: LeadCard, words: (key: string) => string) {
  if (lead.state === "converted") return { label: words("state.converted"), tone: "won" as const };
  if (!isOpen(lead.state)) return { label: words("state.disqualified"), tone: "lost" as const };
  return null;
}
