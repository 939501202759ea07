import { findMeeting } from "../meetings/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { decisionStarts } from "./accept-handoff.ts";
import { insertConversation } from "./conversations.store.ts";
import { executiveDue, followClock } from "./follow-clock.ts";
import { type Handoff, isLive } from "./handoff.ts";
import { conversationHeld } from "./handoffs.events.ts";
import { saveAnswer } from "./handoffs.store.ts";
import { lockWithLead } from "./load-handoff.ts";
import { REBOOK_DAYS } from "./policy.ts";

type MeetingOf = { meetingId: string; aboutKind: string; aboutId: string };
const DAY = 86_400_000;

/** A slot was booked (or moved): the verdict is due after it ends. */
export async function followBooking(tx: Tx, command: Command & MeetingOf): Promise<Ok> {
  const handoff = await acceptedOf(tx, command);
  if (!handoff) return ok;
  const dueAt = await executiveDue(tx, handoff, "decide", await decisionStarts(tx, handoff, command.at));
  await setClock(tx, handoff, { clock: "decide", dueAt, reason: "meeting-booked" }, command);
  return ok;
}

/**
 * A slot nobody used. The buyer's doing: the rep books again, fourteen days long. Ours: the AE stays in turn, with a
 * new clock from now.
 */
export async function followMissedMeeting(
  tx: Tx,
  command: Command & MeetingOf & { byWhom: "person" | "us"; reason: "no-show" | "cancelled" },
): Promise<Ok> {
  const handoff = await acceptedOf(tx, command);
  if (!handoff) return ok;
  const { byWhom, reason, at } = command;
  if (byWhom === "person") {
    const dueAt = new Date(at.getTime() + REBOOK_DAYS * DAY);
    await setClock(tx, handoff, { clock: "rebook", dueAt, reason }, command);
  } else {
    const dueAt = await executiveDue(tx, handoff, "decide", at);
    await setClock(tx, handoff, { clock: "decide", dueAt, reason }, command);
  }
  return ok;
}

/** A meeting held by the AE of the offer is their own conversation; one held by anybody else is not (law 4). */
export async function keepHeldMeeting(
  tx: Tx,
  command: Command & MeetingOf & { memberIds: readonly string[] },
): Promise<Ok> {
  if (command.aboutKind !== "handoff") return ok;
  const { by, at, memberIds, meetingId } = command;
  const handoff = await lockWithLead(tx, command.aboutId);
  if (!handoff || !isLive(handoff.state)) return ok;
  const isOwn = by.id === handoff.offeredTo || by.kind === "system";
  const meeting = await findMeeting(tx, meetingId);
  if (!isOwn || !memberIds.includes(handoff.offeredTo) || !meeting) return ok;
  if (meeting.startsAt < handoff.offeredAt) return ok;
  const conversationId = await insertConversation(
    tx,
    {
      handoffId: handoff.id,
      kind: "meeting",
      meetingId,
      heldBy: handoff.offeredTo,
      heldAt: meeting.startsAt,
      words: null,
      synthetic: false,
    },
    command,
  );
  if (!conversationId) return ok;
  const { leadId, personId, id: handoffId } = handoff;
  await publish(
    tx,
    conversationHeld,
    { leadId, personId, handoffId, conversationId, kind: "meeting" },
    { by, at },
  );
  return ok;
}

async function acceptedOf(tx: Tx, { aboutKind, aboutId }: MeetingOf): Promise<Handoff | null> {
  const handoff = aboutKind === "handoff" ? await lockWithLead(tx, aboutId) : null;
  return handoff?.state === "accepted" ? handoff : null;
}

async function setClock(
  tx: Tx,
  handoff: Handoff,
  { clock, dueAt, reason }: { clock: "decide" | "rebook"; dueAt: Date; reason: string },
  command: Command,
): Promise<void> {
  const next: Handoff = { ...handoff, clock, dueAt, silenceAppliedAt: null };
  const facts = { clock, due: dueAt };
  await saveAnswer(tx, next, { answer: "clock-set", from: handoff.state, reason, facts }, command);
  await followClock(tx, next, command);
}
