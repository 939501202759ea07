import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { RecordActivity } from "../../activity/web/public.ts";
import { Avatar, ErrorState, RecordPage, SkeletonRows } from "../../platform/web/kit.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadCard } from "../leads.contract.ts";
import { LeadActions } from "./lead-actions.tsx";
import { LeadFacts } from "./lead-facts.tsx";
import { LeadPath } from "./lead-path.tsx";
import { Home, LeadClock } from "./lead-words.tsx";
import { leadQuery } from "./leads-query.ts";
import { NowPanel } from "./now-panel.tsx";
import { leadActions, leadAside } from "./slots.ts";

export default function LeadPage() {
  const words = useWords("leads");
  const { leadId } = useParams({ strict: false }) as { leadId: string };
  const query = useQuery(leadQuery(leadId));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <Lead lead={query.data as LeadCard} />;
}

function Lead({ lead }: { lead: LeadCard }) {
  const { person, company } = lead;
  return (
    <RecordPage
      title={person.name}
      mark={<Avatar name={person.name} size="lg" />}
      subtitle={[person.title, company?.name].filter(Boolean).join(", ")}
      owner={<Home lead={lead} />}
      clock={lead.nextAt && <LeadClock lead={lead} withLabel />}
      actions={
        <>
          <LeadActions lead={lead} />
          <Slot of={leadActions} lead={lead} />
        </>
      }
      path={<LeadPath lead={lead} />}
      facts={<LeadFacts lead={lead} />}
      next={
        <>
          <NowPanel lead={lead} />
          <Slot of={leadAside} lead={lead} />
        </>
      }
    >
      <RecordActivity
        about={{ kind: "lead", id: lead.id }}
        personId={person.id}
        companyId={company?.id ?? null}
      />
    </RecordPage>
  );
}
