import { CircleCheck, StickyNote } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function NoteBody({ item }: { item: TimelineItem }) {
  const words = useWords("activity");
  const { body } = item.facts;
  if (typeof body !== "string") return <span className="text-muted">{words("timeline.noteErased")}</span>;
  return <p className="whitespace-pre-wrap break-words">{body}</p>;
}

function Said({ of, what }: { of: string; what?: unknown }) {
  return <>{useWords("activity")(of, { what })}</>;
}

export const presenters: TimelinePresenter[] = [
  {
    kind: "note.added",
    icon: StickyNote,
    title: () => <Said of="timeline.note" />,
    body: (item) => <NoteBody item={item} />,
  },
  {
    kind: "task.done",
    icon: CircleCheck,
    tone: "green",
    title: ({ facts }) =>
      facts.outcome ? (
        <Said of="timeline.taskDone" what={facts.outcome} />
      ) : (
        <Said of="timeline.taskDonePlain" />
      ),
  },
];
