import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button, Section, TextLink } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { isOpen, type LeadMotion } from "../lead-state.ts";
import { Home, LeadClock, StateBadge } from "./lead-words.tsx";
import { personLeadsQuery } from "./leads-query.ts";
import { OpenLeadDialog } from "./open-lead-dialog.tsx";

/** On a person's page: every attempt to qualify them, the open ones first. */
export function PersonLeads({ personId }: { personId: string }) {
  const words = useWords("leads");
  const mayRead = useCan("leads.read");
  const { data } = useQuery({ ...personLeadsQuery(personId), enabled: mayRead });
  const motion = useOwnMotion();
  const [isOpening, setOpening] = useState(false);
  if (!mayRead || !data) return null;
  const hasOpen = data.rows.some((lead) => lead.motion === motion && isOpen(lead.state));
  return (
    <Section
      title={words("title")}
      note={data.rows.length || undefined}
      actions={
        motion &&
        !hasOpen && (
          <Button size="sm" icon={Plus} onPress={() => setOpening(true)}>
            {words("open.action")}
          </Button>
        )
      }
    >
      {isOpening && motion && (
        <OpenLeadDialog personId={personId} motion={motion} onClose={() => setOpening(false)} />
      )}
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

/** The motion this member works, if any: whoever finds a person opens a lead of their own. */
function useOwnMotion(): LeadMotion | null {
  const isOutbound = useCan("leads.work-outbound");
  const isInbound = useCan("leads.work-inbound");
  return isOutbound ? "outbound" : isInbound ? "inbound" : null;
}
