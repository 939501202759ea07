import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { RecordActivity } from "../../activity/web/public.ts";
import {
  Avatar,
  ErrorState,
  RecordPage,
  type RecordPart,
  SkeletonRows,
  Tabs,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";
import { ConcernsTab } from "./concerns-tab.tsx";
import { DealActions } from "./deal-actions.tsx";
import { NextStepClock } from "./deal-columns.tsx";
import { DealFacts } from "./deal-facts.tsx";
import { DealPath } from "./deal-path.tsx";
import { type DealTab, tabOfFact } from "./deal-tabs.ts";
import { dealQuery } from "./deals-query.ts";
import { DemoTab } from "./demo-tab.tsx";
import { HealthPanel } from "./health-panel.tsx";
import { NeedsTab } from "./needs-tab.tsx";
import { NowPanel } from "./now-panel.tsx";
import { PeopleTab } from "./people-tab.tsx";
import { PromisesTab } from "./promises-tab.tsx";
import { TermsTab } from "./terms-tab.tsx";

export default function DealPage() {
  const words = useWords("deals");
  const { dealId = "" } = useParams({ strict: false }) as { dealId?: string };
  const query = useQuery(dealQuery(dealId));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <Room deal={query.data as DealRoom} />;
}

function Room({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  const [tab, setTab] = useState<DealTab>("needs");
  // On a phone the room is one of three parts of the page: what is opened in it has to come to the front first.
  const [part, setPart] = useState<RecordPart>("next");
  const open = (to: DealTab) => {
    setTab(to);
    setPart("middle");
  };
  const tabs: { key: DealTab; count?: number; content: ReactNode }[] = [
    { key: "needs", count: deal.needs.length, content: <NeedsTab deal={deal} /> },
    { key: "people", count: deal.stakeholders.length, content: <PeopleTab deal={deal} /> },
    { key: "demo", count: deal.demos.length, content: <DemoTab deal={deal} /> },
    { key: "concerns", count: deal.concerns.length, content: <ConcernsTab deal={deal} /> },
    { key: "negotiation", count: deal.terms.length, content: <TermsTab deal={deal} /> },
    { key: "promises", count: deal.promises.length, content: <PromisesTab deal={deal} /> },
    { key: "timeline", content: <Timeline deal={deal} /> },
  ];
  return (
    <RecordPage
      title={deal.name}
      mark={<Avatar name={deal.name} size="lg" />}
      subtitle={[deal.person.name, deal.person.title].filter(Boolean).join(", ")}
      owner={<Avatar name={deal.owner.name} hue="ae" size="sm" withName />}
      clock={deal.state === "open" && <NextStepClock at={deal.nextStepAt} label={words("column.next")} />}
      actions={<DealActions deal={deal} />}
      path={<DealPath deal={deal} onMissing={(fact) => open(tabOfFact[fact] ?? "needs")} />}
      facts={<DealFacts deal={deal} />}
      middle={words("middle")}
      part={part}
      onPart={setPart}
      next={
        <>
          <NowPanel deal={deal} />
          <HealthPanel deal={deal} open={open} />
        </>
      }
    >
      <Tabs
        label={words("tabs")}
        selected={tab}
        onSelect={(key) => setTab(key as DealTab)}
        items={tabs.map((each) => ({ ...each, label: words(`tab.${each.key}`) }))}
      />
    </RecordPage>
  );
}

function Timeline({ deal }: { deal: DealRoom }) {
  return (
    <div className="flex flex-col gap-4">
      <RecordActivity
        about={{ kind: "deal", id: deal.id }}
        personId={deal.person.id}
        companyId={deal.company?.id ?? null}
      />
    </div>
  );
}
