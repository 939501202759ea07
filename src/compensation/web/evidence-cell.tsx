import { TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PayEvidence } from "../pay.contract.ts";

/** What a line of pay rests on, each part opening its record: the hand-off with both sides' marks, and the deal. */
export function EvidenceCell({ evidence }: { evidence: PayEvidence }) {
  const words = useWords("pay");
  const { person, company, executive, handoffId, deal } = evidence;
  const who = company ? words("line.who", { person: person.name, company: company.name }) : person.name;
  return (
    <span className="flex min-w-0 flex-col">
      <TextLink href={`/handoffs/${handoffId}`}>{who}</TextLink>
      <span className="text-muted text-sm">
        {words(deal ? "line.executive" : "line.handedTo", { name: executive.name })}
        {deal && (
          <>
            {" · "}
            <TextLink href={`/deals/${deal.id}`}>{words(`deal.${deal.state}`)}</TextLink>
          </>
        )}
      </span>
    </span>
  );
}
