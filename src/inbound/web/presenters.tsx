import { AlarmClock, BellRing, Gauge, Inbox, Route } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("inbound");
  const { door, grade } = item.facts;
  return (
    <>
      {words(`timeline.${of}`, {
        grade,
        door: typeof door === "string" ? words(`submissions.through.${door}`) : "",
      })}
    </>
  );
}

function RoutedWhy({ why }: { why: string }) {
  return <>{useWords("inbound")(`card.why.${why}`)}</>;
}

const title = (of: string) => (item: TimelineItem) => <Title item={item} of={of} />;

export const presenters: TimelinePresenter[] = [
  { kind: "inbound.submission-settled", icon: Inbox, tone: "accent", title: title("submission") },
  { kind: "inbound.lead-scored", icon: Gauge, title: title("scored") },
  {
    kind: "inbound.lead-routed",
    icon: Route,
    title: title("routed"),
    body: (item) => <RoutedWhy why={String(item.facts.why)} />,
  },
  { kind: "inbound.clock-breached", icon: AlarmClock, tone: "red", title: title("breached") },
  { kind: "inbound.breach-escalated", icon: BellRing, tone: "amber", title: title("escalated") },
];
