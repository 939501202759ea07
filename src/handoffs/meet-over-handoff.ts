import { bookMeeting, findMeeting, recordMeeting } from "../meetings/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { type Handoff, isLive } from "./handoff.ts";
import { findHandoff } from "./handoffs.store.ts";
import { isHandoffVisible } from "./load-handoff.ts";
import type { Slot } from "./offer-handoff.ts";

/** Either side books the conversation with the person; the AE is always in it. */
export async function bookHandoffMeeting(
  tx: Tx,
  command: Command & { handoffId: string } & Slot,
): Promise<Outcome<{ meetingId: string }>> {
  const { handoffId, repJoins, by, ...slot } = command;
  const handoff = await liveOf(tx, handoffId, by);
  if ("refused" in handoff) return handoff;
  const { id, personId, offeredTo, offeredBy } = handoff;
  return bookMeeting(tx, {
    ...slot,
    about: { kind: "handoff", id },
    personId,
    memberIds: repJoins ? [offeredTo, offeredBy] : [offeredTo],
    by,
  });
}

/** What became of it. Who may say so, and what held takes, is the meetings' own rule. */
export async function recordHandoffMeeting(
  tx: Tx,
  command: Parameters<typeof recordMeeting>[1] & { handoffId: string },
): ReturnType<typeof recordMeeting> {
  const { handoffId, ...recording } = command;
  const handoff = await liveOf(tx, handoffId, command.by);
  if ("refused" in handoff) return handoff;
  const meeting = await findMeeting(tx, command.meetingId);
  if (meeting?.aboutKind !== "handoff" || meeting.aboutId !== handoffId) return refused("not-found");
  return recordMeeting(tx, recording);
}

async function liveOf(tx: Tx, handoffId: string, by: Command["by"]): Promise<Outcome<Handoff>> {
  const handoff = await findHandoff(tx, handoffId);
  if (!handoff || !(await isHandoffVisible(tx, handoff, by))) return refused("not-found");
  return isLive(handoff.state) ? handoff : refused("handoff-decided", { facts: { state: handoff.state } });
}
