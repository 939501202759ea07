import { Meter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffNote, missingParts, readingSeconds } from "../note.ts";

const LIMIT = 90;

/** Live while the note is written: how long it takes to read, and what the executive would miss. */
export function ReadingTime({ note }: { note: HandoffNote }) {
  const words = useWords("handoffs");
  const seconds = readingSeconds(note);
  const missing = missingParts(note);
  const isLong = seconds > LIMIT;
  return (
    <div className="sticky top-0 z-10 -mx-1 flex flex-col gap-1 bg-canvas px-1 py-2">
      <Meter
        label={words("note.title")}
        value={Math.min(seconds, LIMIT)}
        max={LIMIT}
        text={words(isLong ? "offer.tooLong" : "offer.reading", { seconds })}
        tone={isLong ? "red" : "accent"}
      />
      <p
        aria-live="polite"
        className={missing.length > 0 ? "text-amber-ink text-sm" : "text-green-ink text-sm"}
      >
        {missing.length > 0
          ? words("offer.missing", { parts: missing.map((part) => words(`note.${part}`)).join(", ") })
          : words("offer.whole")}
      </p>
    </div>
  );
}
