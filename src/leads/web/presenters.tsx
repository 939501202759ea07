import { ArrowRight, CalendarClock, Hand, Inbox, Repeat, UserPlus } from "lucide-react";
import { formatInstant } from "../../platform/web/format.ts";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

interface Said {
  item: TimelineItem;
  /** Key under `timeline`. */
  of: string;
}

function Title({ item, of }: Said) {
  const words = useWords("leads");
  const viewer = useViewer();
  const { facts } = item;
  const state = (value: unknown) => (typeof value === "string" ? words(`state.${value}`) : "");
  const where = facts.ownerName ?? facts.queueName ?? words("timeline.nobody");
  return (
    <>
      {words(`timeline.${of}`, {
        where,
        source: facts.source,
        from: state(facts.from),
        to: state(facts.to),
        what: facts.nextStep,
        when: typeof facts.at === "string" ? formatInstant(facts.at, viewer, "meeting") : "",
      })}
    </>
  );
}

function Why({ item }: { item: TimelineItem }) {
  const words = useWords("leads");
  const { why, words: said } = item.facts;
  // A code of another room has no words here; what was said with it stands alone then.
  const reason = typeof why === "string" ? words(`reason.${why}`, { defaultValue: "" }) : "";
  const sentence = typeof said === "string" && said !== why && said !== reason ? said : "";
  return (
    <>
      {reason || sentence || String(why)}
      {reason && sentence && <p className="text-muted">{sentence}</p>}
    </>
  );
}

const hasWhy = ({ facts }: TimelineItem) => !!facts.why || !!facts.words;

export const presenters: TimelinePresenter[] = [
  { kind: "lead.opened", icon: Inbox, tone: "accent", title: (item) => <Title item={item} of="opened" /> },
  { kind: "lead.joined", icon: Repeat, title: (item) => <Title item={item} of="joined" /> },
  { kind: "lead.claimed", icon: Hand, title: (item) => <Title item={item} of="claimed" /> },
  {
    kind: "lead.assigned",
    icon: UserPlus,
    title: (item) => <Title item={item} of="assigned" />,
  },
  {
    kind: "lead.moved",
    icon: ArrowRight,
    title: (item) => <Title item={item} of="moved" />,
    body: (item) => (hasWhy(item) ? <Why item={item} /> : null),
  },
  {
    kind: "lead.next-step-set",
    icon: CalendarClock,
    // What another change brought with it has no one who said it.
    title: (item) => <Title item={item} of={item.actor ? "nextStep" : "nextStepIs"} />,
  },
];
