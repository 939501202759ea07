import { formatInstant } from "../../platform/web/format.ts";
import { Avatar, classNames, Section, TextLink } from "../../platform/web/kit.ts";
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
      actions={<HandoffClock row={row} withLabel />}
      className={classNames(isOpen && "ring-1 ring-accent")}
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
        <StateBadge state={row.state} />
        <span>{[person.title, company?.name].filter(Boolean).join(", ")}</span>
        <Avatar
          name={rep.name}
          hue={row.motion === "inbound" ? "market-response" : "sdr"}
          size="sm"
          withName
        />
        <span>{words("note.reading", { count: row.readingSeconds })}</span>
        {meeting && <span>{words("ae.meeting", { when: formatInstant(meeting.startsAt, viewer) })}</span>}
        <span className="ml-auto flex gap-3">
          {!isOpen && (
            <button type="button" onClick={onOpen} className="focus-ring rounded-sm text-accent-ink">
              {words("note.title")}
            </button>
          )}
          <TextLink href={`/handoffs/${row.id}`}>
            {words(row.state === "offered" ? "ae.accept" : "ae.verdict")}
          </TextLink>
        </span>
      </div>
      {isOpen ? (
        <NoteParts note={row.note} />
      ) : (
        <p className="line-clamp-1 text-muted">“{row.note.whyNow.replace(/^[“"]|[”"]$/g, "")}”</p>
      )}
    </Section>
  );
}
