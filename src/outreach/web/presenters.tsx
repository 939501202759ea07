import { CircleStop, Flag, Pause, Phone, Send } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("outreach");
  const { sequenceName, outcome } = item.facts;
  return (
    <>
      {words(`timeline.${of}`, {
        name: sequenceName ?? words("timeline.aSequence"),
        outcome: typeof outcome === "string" ? words(`call.outcome.${outcome}`) : "",
      })}
    </>
  );
}

function Why({ item }: { item: TimelineItem }) {
  const words = useWords("outreach");
  const { why } = item.facts;
  return typeof why === "string" ? <p>{words(`why.${why}`, { defaultValue: why })}</p> : null;
}

function Said({ item }: { item: TimelineItem }) {
  const { said } = item.facts;
  return typeof said === "string" ? <p className="whitespace-pre-wrap break-words">{said}</p> : null;
}

export const presenters: TimelinePresenter[] = [
  {
    kind: "outreach.enrolled",
    icon: Send,
    tone: "accent",
    title: (item) => <Title item={item} of="enrolled" />,
  },
  {
    kind: "outreach.stopped",
    icon: CircleStop,
    title: (item) => <Title item={item} of="stopped" />,
    body: (item) => <Why item={item} />,
  },
  { kind: "outreach.finished", icon: Flag, title: (item) => <Title item={item} of="finished" /> },
  {
    kind: "outreach.paused",
    icon: Pause,
    title: (item) => <Title item={item} of="paused" />,
    body: (item) => <Why item={item} />,
  },
  {
    kind: "outreach.called",
    icon: Phone,
    title: (item) => <Title item={item} of="called" />,
    body: (item) => <Said item={item} />,
  },
];
