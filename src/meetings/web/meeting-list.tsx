import { useState } from "react";
import { formatInstant } from "../../platform/web/format.ts";
import { Badge, Button, TextLink } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { MeetingView } from "../meetings.contract.ts";
import { MoveMeetingDialog } from "./book-meeting-dialog.tsx";
import { RecordMeetingDialog } from "./record-meeting-dialog.tsx";

const tones = {
  booked: "accent",
  "held-claimed": "amber",
  held: "green",
  "no-show": "red",
  rescheduled: "neutral",
  cancelled: "neutral",
} as const;

/** Meetings with their state, and what may be done with each. */
export function MeetingList({ meetings }: { meetings: readonly MeetingView[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {meetings.map((meeting) => (
        <MeetingItem key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function MeetingItem({ meeting }: { meeting: MeetingView }) {
  const words = useWords("meetings");
  const viewer = useViewer();
  const [doing, setDoing] = useState<"record" | "move" | null>(null);
  const isUndecided = meeting.state === "booked" || meeting.state === "held-claimed";
  const close = () => setDoing(null);
  return (
    <li>
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="num font-medium">{formatInstant(meeting.startsAt, viewer)}</span>
        <Badge tone={tones[meeting.state]}>{words(`state.${meeting.state}`)}</Badge>
      </p>
      <p className="break-words text-muted text-sm">
        {words(`kind.${meeting.place.kind}`)} · {words("with", { names: namesOf(meeting) })}
      </p>
      <Where place={meeting.place.where} />
      {meeting.mayRecord && isUndecided && (
        <p className="mt-1 flex gap-2">
          <Button size="sm" onPress={() => setDoing("record")}>
            {words("record")}
          </Button>
          {meeting.state === "booked" && (
            <Button size="sm" tone="ghost" onPress={() => setDoing("move")}>
              {words("move")}
            </Button>
          )}
        </p>
      )}
      {doing === "record" && <RecordMeetingDialog meeting={meeting} onClose={close} />}
      {doing === "move" && <MoveMeetingDialog meeting={meeting} onClose={close} />}
    </li>
  );
}

/** A link is there to be followed into the room; anything else is read. */
function Where({ place }: { place: string }) {
  if (!place) return null;
  return (
    <p className="break-words text-sm">
      {/^https?:\/\//i.test(place) ? (
        <TextLink href={place} target="_blank" rel="noreferrer">
          {place.replace(/^https?:\/\//i, "")}
        </TextLink>
      ) : (
        <span className="text-muted">{place}</span>
      )}
    </p>
  );
}

const namesOf = (meeting: MeetingView) => meeting.members.map(({ name }) => name).join(", ");
