import { CircleCheck, StickyNote } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function NoteBody({ item }: { item: TimelineItem }) {
  const words = useWords("activity");
  const { body } = item.facts;
  if (typeof body !== "string") return <span className="text-muted">{words("timeline.noteErased")}</span>;
  return <p className="whitespace-pre-wrap break-words">{body}</p>;
}

function Noted() {
  return <>{useWords("activity")("timeline.note")}</>;
}

/** A room's outcome code in words; one typed by hand as it stands. */
function Done({ item }: { item: TimelineItem }) {
  const words = useWords("activity");
  const { outcome } = item.facts;
  if (typeof outcome !== "string") return <>{words("timeline.taskDonePlain")}</>;
  return (
    <>{words(`timeline.did.${outcome}`, { defaultValue: words("timeline.taskDone", { what: outcome }) })}</>
  );
}

export const presenters: TimelinePresenter[] = [
  {
    kind: "note.added",
    icon: StickyNote,
    title: () => <Noted />,
    body: (item) => <NoteBody item={item} />,
  },
  {
    kind: "task.done",
    icon: CircleCheck,
    tone: "green",
    title: (item) => <Done item={item} />,
  },
];
