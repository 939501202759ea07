import { CircleCheck, CircleDashed, CircleOff, Undo2 } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  return <>{useWords("pay")(`timeline.${of}`, { name: item.facts.memberName ?? "" })}</>;
}

export const presenters: TimelinePresenter[] = [
  { kind: "credit.pending", icon: CircleDashed, title: (item) => <Title item={item} of="pending" /> },
  {
    kind: "credit.earned",
    icon: CircleCheck,
    tone: "green",
    title: (item) => <Title item={item} of="earned" />,
  },
  { kind: "credit.voided", icon: CircleOff, title: (item) => <Title item={item} of="voided" /> },
  { kind: "credit.reversed", icon: Undo2, title: (item) => <Title item={item} of="reversed" /> },
];
