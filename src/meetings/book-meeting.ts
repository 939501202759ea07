import { getPerson } from "../contacts/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import type { PlaceKind } from "./meeting.ts";
import { meetingBooked } from "./meetings.events.ts";
import { insertMeeting, insertMeetingFact, lockBusyMembers, type Meeting } from "./meetings.store.ts";

export interface Booking {
  about: { kind: "handoff" | "deal" | "lead" | "person"; id: string };
  personId: string;
  memberIds: readonly string[];
  startsAt: Date;
  minutes: number;
  place: { kind: PlaceKind; where: string };
  /** Books although somebody has another meeting then. */
  doubleBook?: boolean | undefined;
}

/**
 * A slot with a person of the buyer's. Refuses `already-booked` with who and which meeting, unless said otherwise.
 * One slot is one meeting for ever: moving it books the next one (`rescheduleMeeting`).
 */
export async function bookMeeting(
  tx: Tx,
  command: Command & Booking & { follows?: Meeting | null },
): Promise<Outcome<{ meetingId: string }>> {
  const no = refusalToAct(command.by, "meetings.write");
  if (no) return no;
  const { about, personId, startsAt, follows = null, by, at } = command;
  if (startsAt <= at && by.kind === "member") return refused("meeting-in-the-past", { field: "startsAt" });
  const person = await getPerson(tx, personId);
  if (!person) return refused("person-not-found", { field: "personId" });
  const memberIds = [...new Set(command.memberIds)].sort();
  const members = await listMembers(tx, memberIds);
  if (members.length !== memberIds.length || memberIds.length === 0) {
    return refused("member-not-found", { field: "memberIds" });
  }
  const endsAt = new Date(startsAt.getTime() + command.minutes * 60_000);
  const slot = { memberIds, startsAt, endsAt, except: follows?.id ?? null };
  const [busy] = await lockBusyMembers(tx, slot);
  if (busy && !command.doubleBook)
    return refused("already-booked", { field: "startsAt", facts: { ...busy } });

  const meetingId = newId();
  await insertMeeting(tx, {
    id: meetingId,
    aboutKind: about.kind,
    aboutId: about.id,
    personId,
    memberIds,
    startsAt,
    endsAt,
    placeKind: command.place.kind,
    placeWhere: command.place.where,
    state: "booked",
    followsId: follows?.id ?? null,
    bookedBy: by.id,
    bookedAt: at,
  });
  await insertMeetingFact(tx, { meetingId, fact: "booked", evidence: [] }, command);
  const told = {
    meetingId,
    personId,
    companyId: person.companyId,
    memberIds,
    aboutKind: about.kind,
    aboutId: about.id,
    startsAt: startsAt.toISOString(),
    followsId: follows?.id ?? null,
  };
  await publish(tx, meetingBooked, told, command);
  return { meetingId };
}
