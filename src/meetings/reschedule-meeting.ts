import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, orRefuse, refused } from "../platform/outcome.ts";
import { bookMeeting } from "./book-meeting.ts";
import { type ByWhom, type PlaceKind, refusalToRecord, refusalToTouch } from "./meeting.ts";
import { meetingRescheduled } from "./meetings.events.ts";
import { insertMeetingFact, lockMeeting, saveMeetingState } from "./meetings.store.ts";
import { recordMeeting, toldOf } from "./record-meeting.ts";

export interface Move {
  meetingId: string;
  startsAt: Date;
  minutes?: number | undefined;
  place?: { kind: PlaceKind; where: string } | undefined;
  byWhom: ByWhom;
  why?: string | undefined;
  doubleBook?: boolean | undefined;
}

/**
 * Another time: the old slot keeps its facts and ends as moved (before it began) or stays a no-show; the new slot
 * is a meeting of its own that follows it. Answers the new one's id.
 */
export async function rescheduleMeeting(
  tx: Tx,
  command: Command & Move,
): Promise<Outcome<{ meetingId: string }>> {
  const no = refusalToAct(command.by, "meetings.write");
  if (no) return no;
  const meeting = await lockMeeting(tx, command.meetingId);
  if (!meeting) return refused("not-found");
  const isNoShow = meeting.state === "no-show";
  const refusal =
    refusalToTouch(meeting, command.by) ??
    (isNoShow ? null : refusalToRecord(meeting, "rescheduled", command.at));
  if (refusal) return refusal;

  const { by, at, byWhom } = command;
  if (!isNoShow) {
    await saveMeetingState(tx, meeting.id, "rescheduled");
    const fact = {
      meetingId: meeting.id,
      fact: "rescheduled" as const,
      byWhom,
      why: command.why,
      evidence: [],
    };
    await insertMeetingFact(tx, fact, { by, at });
  }
  const { meetingId } = orRefuse(
    await bookMeeting(tx, {
      by,
      at,
      about: { kind: meeting.aboutKind as "handoff", id: meeting.aboutId },
      personId: meeting.personId,
      memberIds: meeting.memberIds,
      startsAt: command.startsAt,
      minutes: command.minutes ?? (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000,
      place: command.place ?? { kind: meeting.placeKind, where: meeting.placeWhere },
      doubleBook: command.doubleBook,
      follows: meeting,
    }),
  );
  const told = { ...(await toldOf(tx, meeting)), byWhom, nextMeetingId: meetingId };
  await publish(tx, meetingRescheduled, told, command);
  return { meetingId };
}

/** Called off, and by whom. A cancellation by us never counts against the rep. */
export function cancelMeeting(
  tx: Tx,
  command: Command & { meetingId: string; byWhom: ByWhom; why?: string | undefined },
): ReturnType<typeof recordMeeting> {
  return recordMeeting(tx, { ...command, outcome: "cancelled", evidence: [] });
}
