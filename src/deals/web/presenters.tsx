import { ArrowRight, CircleSlash, Handshake, Pencil, Trophy, XCircle } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("deals");
  const { dealName, from, to, reason, what } = item.facts;
  const stage = (value: unknown) => (value ? words(`stage.${value}`) : "");
  return (
    <>
      {words(`timeline.${of}`, {
        deal: dealName ?? "",
        from: stage(from),
        to: stage(to),
        reason: reason ? words(`reason.${reason}`) : "",
        what: String(what ?? "")
          .split(" ")
          .filter(Boolean)
          .map((field) => words(`changed.${field}`))
          .join(", "),
      })}
    </>
  );
}

export const presenters: TimelinePresenter[] = [
  {
    kind: "deal.opened",
    icon: Handshake,
    tone: "accent",
    title: (item) => <Title item={item} of="opened" />,
  },
  {
    kind: "deal.moved",
    icon: ArrowRight,
    title: (item) => <Title item={item} of={item.facts.overridden ? "overridden" : "moved"} />,
  },
  { kind: "deal.changed", icon: Pencil, title: (item) => <Title item={item} of="changed" /> },
  { kind: "deal.won", icon: Trophy, tone: "green", title: (item) => <Title item={item} of="won" /> },
  { kind: "deal.lost", icon: XCircle, tone: "red", title: (item) => <Title item={item} of="lost" /> },
  {
    kind: "deal.no-decision",
    icon: CircleSlash,
    title: (item) => <Title item={item} of="noDecision" />,
  },
];
