import { lockLead } from "../leads/public.ts";
import { type Actor, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Refusal, refused } from "../platform/outcome.ts";
import { visibleMembers } from "../team/public.ts";
import { refusalToAnswer } from "./answers.ts";
import type { Handoff } from "./handoff.ts";
import { findHandoff, lockHandoff } from "./handoffs.store.ts";

type Loaded = { handoff: Handoff; refusal?: never } | { handoff?: never; refusal: Refusal };

/** Lead before hand-off, everywhere: an offer, an answer and a lead taken back then never wait in a circle. */
export async function lockWithLead(tx: Tx, handoffId: string): Promise<Handoff | null> {
  const seen = await findHandoff(tx, handoffId);
  if (!seen) return null;
  await lockLead(tx, seen.leadId);
  return lockHandoff(tx, handoffId);
}

/** The hand-off, locked, when `by` is the AE who may answer it (law 3). */
export async function loadToAnswer(tx: Tx, handoffId: string, by: Actor): Promise<Loaded> {
  const no = refusalToAct(by, "handoffs.answer");
  if (no) return { refusal: no };
  const handoff = await lockWithLead(tx, handoffId);
  if (!handoff || !(await isHandoffVisible(tx, handoff, by))) return { refusal: refused("not-found") };
  const refusal = refusalToAnswer(handoff, by);
  return refusal ? { refusal } : { handoff };
}

/** Both sides, and whoever sees the work of one of them. */
export async function isHandoffVisible(tx: Tx, handoff: Handoff, by: Actor): Promise<boolean> {
  return isOnASide(handoff, by) || isSeen(handoff, await visibleMembers(tx, by));
}

/** The set form: of these, the ids of those `by` may see. */
export async function visibleAmong(
  tx: Tx,
  handoffs: readonly Handoff[],
  by: Actor,
): Promise<ReadonlySet<string>> {
  const visible = await visibleMembers(tx, by);
  const seen = handoffs.filter((handoff) => isOnASide(handoff, by) || isSeen(handoff, visible));
  return new Set(seen.map(({ id }) => id));
}

const isOnASide = ({ offeredBy, offeredTo }: Handoff, by: Actor): boolean =>
  by.kind === "system" || by.id === offeredBy || by.id === offeredTo;

const isSeen = ({ offeredBy, offeredTo }: Handoff, visible: readonly string[] | "all"): boolean =>
  visible === "all" || visible.includes(offeredBy) || visible.includes(offeredTo);
