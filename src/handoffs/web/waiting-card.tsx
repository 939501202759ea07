import { formatInstant, inQuotes } from "../../platform/web/format.ts";
import { Avatar, Button, ButtonLink, classNames, Section } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffRow } from "../handoffs.contract.ts";
import type { HandoffNote } from "../note.ts";
import { HandoffClock, StateBadge } from "./handoff-words.tsx";
import { NoteParts } from "./note-view.tsx";

export type WaitingHandoff = HandoffRow & { note: HandoffNote; readingSeconds: number };

interface WaitingCardProps {
  row: WaitingHandoff;
  isOpen: boolean;
  onOpen: () => void;
}

/** One pass: who, until when, and the note where it can be read without leaving. */
export function WaitingCard({ row, isOpen, onOpen }: WaitingCardProps) {
  const words = useWords("handoffs");
  const viewer = useViewer();
  const { person, company, rep, meeting } = row;
  return (
    <Section
      title={person.name}
      actions={<StateBadge state={row.state} />}
      className={classNames(isOpen && "ring-1 ring-accent")}
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-muted text-sm">
        <span className="w-full">{[person.title, company?.name].filter(Boolean).join(", ")}</span>
        <HandoffClock row={row} withLabel />
        <Avatar
          name={rep.name}
          hue={row.motion === "inbound" ? "market-response" : "sdr"}
          size="sm"
          withName
        />
        <span>{words("note.reading", { count: row.readingSeconds })}</span>
        {meeting && <span>{words("ae.meeting", { when: formatInstant(meeting.startsAt, viewer) })}</span>}
      </div>
      {isOpen ? (
        <NoteParts note={row.note} />
      ) : (
        <p className="line-clamp-1 text-muted">{inQuotes(row.note.whyNow)}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink tone={isOpen ? "primary" : "secondary"} href={`/handoffs/${row.id}`}>
          {words(row.state === "offered" ? "ae.accept" : "ae.verdict")}
        </ButtonLink>
        {!isOpen && (
          <Button tone="ghost" onPress={onOpen}>
            {words("ae.note")}
          </Button>
        )}
      </div>
    </Section>
  );
}
