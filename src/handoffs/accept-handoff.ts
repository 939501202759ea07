import { listMeetingsAbout } from "../meetings/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { refusalToAccept } from "./answers.ts";
import { passOf } from "./end-handoff.ts";
import { executiveDue, followClock } from "./follow-clock.ts";
import type { Handoff } from "./handoff.ts";
import { handoffAccepted } from "./handoffs.events.ts";
import { saveAnswer } from "./handoffs.store.ts";
import { loadToAnswer } from "./load-handoff.ts";

/** The AE takes the offer; the verdict comes after their own conversation. Refuses `already-accepted` and law 3. */
export async function acceptHandoff(tx: Tx, command: Command & { handoffId: string }): Promise<Outcome<Ok>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  const no = refusalToAccept(handoff);
  if (no) return no;
  await takeOffer(tx, handoff, { silently: false }, command);
  return ok;
}

/** Taken by the AE, or by their silence where the company says so. Never more than taken (law 4). */
export async function takeOffer(
  tx: Tx,
  handoff: Handoff,
  { silently }: { silently: boolean },
  { by, at }: Command,
): Promise<void> {
  const dueAt = await executiveDue(tx, handoff, "decide", await decisionStarts(tx, handoff, at));
  const accepted: Handoff = {
    ...handoff,
    state: "accepted",
    acceptedAt: at,
    clock: "decide",
    dueAt,
    silenceAppliedAt: null,
  };
  const answer = silently ? "auto-accepted" : "accepted";
  await saveAnswer(tx, accepted, { answer, from: handoff.state }, { by, at });
  await followClock(tx, accepted, { by, at });
  await publish(
    tx,
    handoffAccepted,
    { ...passOf(accepted), dueAt: dueAt.toISOString(), silently },
    { by, at },
  );
}

/** The verdict's clock starts when the booked slot ends, or at once where there is none ahead. */
export async function decisionStarts(tx: Tx, handoff: Pick<Handoff, "id">, at: Date): Promise<Date> {
  const meetings = await listMeetingsAbout(tx, { kind: "handoff", ids: [handoff.id] });
  const ends = meetings
    .filter((meeting) => meeting.state === "booked" && meeting.endsAt > at)
    .map((meeting) => meeting.endsAt.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : at;
}
