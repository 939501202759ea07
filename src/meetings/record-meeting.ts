import { getPerson } from "../contacts/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { rolesOf } from "../team/public.ts";
import {
  type ByWhom,
  type Evidence,
  factOfHolding,
  type MeetingFact,
  type MeetingOutcome,
  refusalToRecord,
  refusalToTouch,
} from "./meeting.ts";
import { meetingCancelled, meetingHeld, meetingHeldClaimed, meetingNoShow } from "./meetings.events.ts";
import { insertMeetingFact, lockMeeting, type Meeting, saveMeetingState } from "./meetings.store.ts";

export interface Recording {
  meetingId: string;
  outcome: MeetingOutcome;
  evidence: readonly Evidence[];
  /** Whose doing a no-show or a cancellation was. */
  byWhom?: ByWhom | undefined;
  why?: string | undefined;
}

/**
 * What became of a meeting, as a fact beside the others. `held` answers `held-claimed` with what is missing when
 * only one side shows it; the other side may confirm it later with a second recording.
 */
export async function recordMeeting(
  tx: Tx,
  command: Command & Recording,
): Promise<Outcome<{ fact: MeetingFact; missing: ("our-side" | "buyer-side")[] }>> {
  const no = refusalToAct(command.by, "meetings.write");
  if (no) return no;
  const meeting = await lockMeeting(tx, command.meetingId);
  if (!meeting) return refused("not-found");
  const { fact, missing } =
    command.outcome === "held"
      ? factOfHolding(meeting, { ...command.by, isCloser: await isCloser(tx, command) }, command.evidence)
      : { fact: command.outcome, missing: [] };
  const refusal =
    refusalToTouch(meeting, command.by) ??
    refusalToRecord(meeting, fact, command.at) ??
    (command.outcome !== "held" && !command.byWhom
      ? refused("whose-doing-missing", { field: "byWhom" })
      : null);
  if (refusal) return refusal;

  const byWhom = command.outcome === "held" ? null : command.byWhom!;
  await saveMeetingState(tx, meeting.id, fact);
  await insertMeetingFact(
    tx,
    { meetingId: meeting.id, fact, byWhom, why: command.why ?? null, evidence: command.evidence },
    command,
  );
  await tell(tx, meeting, fact, byWhom, command);
  return { fact, missing };
}

async function tell(
  tx: Tx,
  meeting: Meeting,
  fact: MeetingFact,
  byWhom: ByWhom | null,
  command: Command,
): Promise<void> {
  const told = await toldOf(tx, meeting);
  if (fact === "held") await publish(tx, meetingHeld, told, command);
  else if (fact === "held-claimed") await publish(tx, meetingHeldClaimed, told, command);
  else if (fact === "no-show") await publish(tx, meetingNoShow, { ...told, byWhom: byWhom! }, command);
  else await publish(tx, meetingCancelled, { ...told, byWhom: byWhom! }, command);
}

/** The ids every event about a meeting carries. */
export async function toldOf(tx: Tx, meeting: Meeting) {
  const person = await getPerson(tx, meeting.personId);
  return {
    meetingId: meeting.id,
    personId: meeting.personId,
    companyId: person?.companyId ?? null,
    memberIds: meeting.memberIds,
    aboutKind: meeting.aboutKind,
    aboutId: meeting.aboutId,
  };
}

/** By dated exception too: whoever closes today was there as a closer. */
const isCloser = async (tx: Tx, { by, at }: Command) =>
  by.kind === "member" && (await rolesOf(tx, by.id, at)).includes("ae");
