import { BellRing, CircleCheck, Handshake, MessageCircle, RotateCcw, Undo2, Wrench } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("handoffs");
  const { facts } = item;
  const reason = typeof facts.reason === "string" ? words(`reason.${facts.reason}`) : "";
  // Names of a hand-off that is not the viewer's to read are left out.
  const rep = facts.repName ?? words("timeline.aRep");
  const executive = facts.executiveName ?? words("timeline.anExecutive");
  return <>{words(`timeline.${of}`, { rep, executive, reason })}</>;
}

function Words({ item }: { item: TimelineItem }) {
  const { words, tasks } = item.facts;
  return (
    <>
      {typeof words === "string" && <p className="whitespace-pre-wrap break-words">{words}</p>}
      {Array.isArray(tasks) && tasks.length > 0 && (
        <ul className="list-disc pl-5">
          {tasks.map((task) => (
            <li key={String(task)}>{String(task)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const saysMore = ({ facts }: TimelineItem): boolean =>
  typeof facts.words === "string" || (Array.isArray(facts.tasks) && facts.tasks.length > 0);

const present = (of: string, looks: Pick<TimelinePresenter, "icon" | "tone">): TimelinePresenter => ({
  kind: `handoff.${of}`,
  ...looks,
  title: (item) => <Title item={item} of={of} />,
  body: (item) => (saysMore(item) ? <Words item={item} /> : null),
});

export const presenters: TimelinePresenter[] = [
  present("offered", { icon: Handshake, tone: "accent" }),
  present("accepted", { icon: Handshake, tone: "accent" }),
  present("conversation-held", { icon: MessageCircle }),
  present("escalated", { icon: BellRing, tone: "amber" }),
  present("released", { icon: RotateCcw }),
  present("needs-work", { icon: Wrench, tone: "amber" }),
  present("reworked", { icon: Wrench }),
  present("returned", { icon: Undo2, tone: "red" }),
  present("requalified", { icon: CircleCheck, tone: "green" }),
];
