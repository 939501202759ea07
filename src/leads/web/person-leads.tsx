import { useQuery } from "@tanstack/react-query";
import { Section, TextLink } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { Home, LeadClock, StateBadge } from "./lead-words.tsx";
import { personLeadsQuery } from "./leads-query.ts";

/** On a person's page: every attempt to qualify them, the open ones first. */
export function PersonLeads({ personId }: { personId: string }) {
  const words = useWords("leads");
  const mayRead = useCan("leads.read");
  const { data } = useQuery({ ...personLeadsQuery(personId), enabled: mayRead });
  if (!mayRead || !data) return null;
  return (
    <Section title={words("title")} note={data.rows.length || undefined}>
      {data.rows.length === 0 ? (
        <p className="text-muted">{words("personEmpty")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {data.rows.map((lead) => (
            <li key={lead.id} className="flex flex-col gap-1">
              <span className="flex flex-wrap items-center gap-2">
                <TextLink href={`/leads/${lead.id}`}>{words(`motion.${lead.motion}`)}</TextLink>
                <StateBadge state={lead.state} />
                <LeadClock lead={lead} />
              </span>
              <span className="text-sm">
                <Home lead={lead} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
