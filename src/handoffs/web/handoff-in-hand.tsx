import { useQuery } from "@tanstack/react-query";
import { SkeletonRows, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { ClockPanel } from "./handoff-words.tsx";
import { handoffQuery } from "./handoffs-query.ts";
import { NoteView } from "./note-view.tsx";

/** A hand-off met in the Today queue: its clock, its note, and the way to the verdict. */
export default function HandoffInHand({ handoffId }: { handoffId: string }) {
  const words = useWords("handoffs");
  const { data } = useQuery(handoffQuery(handoffId));
  if (!data) return <SkeletonRows label={words("loading")} rows={3} />;
  return (
    <div className="flex flex-col gap-3">
      <ClockPanel row={data} />
      <NoteView note={data.note} seconds={data.readingSeconds} />
      <TextLink href={`/handoffs/${handoffId}`}>
        {words(data.state === "offered" ? "ae.accept" : "ae.open")}
      </TextLink>
    </div>
  );
}
