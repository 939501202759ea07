import { useState } from "react";
import { StagePath } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { isOutcome } from "../deal.ts";
import type { DealRoom } from "../deals.contract.ts";
import { MoveDialog } from "./move-dialog.tsx";

/** The stages; a lock says what the gates on the way still ask for. */
export function DealPath({ deal, onMissing }: { deal: DealRoom; onMissing: (fact: string) => void }) {
  const words = useWords("deals");
  const [to, setTo] = useState<string | null>(null);
  const stages = deal.path
    .filter((step) => !isOutcome(step.key))
    .map(({ key, label, missing }) => ({ key, label, missing: missing.map((fact) => fact.label) }));
  const isClosed = deal.state !== "open";
  const ended = { label: words(`state.${deal.state}`), tone: deal.state === "won" ? "won" : "lost" } as const;
  return (
    <>
      <StagePath
        label={words("path")}
        stages={stages}
        current={deal.stage}
        {...(deal.closedTo === null ? { onMove: setTo } : {})}
        outcome={isClosed ? ended : null}
      />
      {to && <MoveDialog deal={deal} to={to} onClose={() => setTo(null)} onMissing={onMissing} />}
    </>
  );
}
