import { Clock, Money } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PendingCredit } from "../pay.contract.ts";
import { EvidenceCell } from "./evidence-cell.tsx";

/** What is expected, and why it is not earned yet: whose turn it is and until when. */
export function WaitingList({ credits }: { credits: readonly PendingCredit[] }) {
  const words = useWords("pay");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {credits.map((credit) => (
        <li key={credit.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
          <span className="min-w-44 flex-1">
            <EvidenceCell evidence={credit.evidence} />
          </span>
          <span className="min-w-44 flex-1 text-sm">
            <span className="block">
              {words(`waits.${credit.waits.for}`, { executive: credit.evidence.executive.name })}
            </span>
            {credit.waits.dueAt && <Clock label={words("waits.due")} dueAt={credit.waits.dueAt} />}
          </span>
          <span className="ml-auto text-right">
            {credit.priced ? (
              <Money amountMinor={credit.amountMinor} currency={credit.currency} />
            ) : (
              <span className="text-muted text-sm">{words("waits.noPlan")}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
