import { RecordTimeline } from "../../activity/web/public.ts";
import { Facts, Section } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadRow } from "../leads.contract.ts";
import { Home, LeadClock, Score, StateBadge } from "./lead-words.tsx";

export function LeadPeek({ lead }: { lead: LeadRow }) {
  const words = useWords("leads");
  return (
    <div className="flex flex-col gap-4">
      <Section title={lead.person.name} note={lead.company?.name}>
        <Facts
          label={words("facts.label", { name: lead.person.name })}
          facts={[
            { key: "state", label: words("column.state"), value: <StateBadge state={lead.state} /> },
            { key: "owner", label: words("column.owner"), value: <Home lead={lead} /> },
            { key: "clock", label: words("column.clock"), value: <LeadClock lead={lead} /> },
            { key: "next", label: words("column.nextStep"), value: lead.nextStep },
            { key: "score", label: words("column.score"), value: <Score lead={lead} /> },
            { key: "source", label: words("column.source"), value: lead.source },
          ]}
        />
      </Section>
      <RecordTimeline about={{ kind: "lead", id: lead.id }} short />
    </div>
  );
}
