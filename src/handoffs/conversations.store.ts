import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";

export interface Conversation {
  id: string;
  handoffId: string;
  kind: "meeting" | "call" | "live";
  meetingId: string | null;
  heldBy: string;
  heldAt: Date;
  words: string | null;
}

/** Null when this meeting is recorded already. */
export async function insertConversation(
  tx: Tx,
  conversation: Omit<Conversation, "id"> & { synthetic: boolean },
  { at }: Command,
): Promise<string | null> {
  const { handoffId, kind, meetingId, heldBy, heldAt, words, synthetic } = conversation;
  const id = newId();
  const inserted = await tx.run(sql`
    insert into handoff_conversations (id, handoff_id, kind, meeting_id, held_by, held_at, words, synthetic, recorded_at)
    values (${id}, ${handoffId}, ${kind}, ${meetingId}, ${heldBy}, ${heldAt}, ${words}, ${synthetic}, ${at})
    on conflict (workspace_id, meeting_id) do nothing`);
  return inserted > 0 ? id : null;
}

export function listConversations(tx: Tx, handoffIds: readonly string[]): Promise<Conversation[]> {
  return tx.list(sql<Conversation>`
    select id, handoff_id, kind, meeting_id, held_by, held_at, words from handoff_conversations
    where handoff_id = any(${[...handoffIds]}::uuid[]) order by held_at, id`);
}

/** The newest conversation of the AE with the person since the offer. */
export function findOwnConversation(
  tx: Tx,
  { id, offeredTo, offeredAt }: { id: string; offeredTo: string; offeredAt: Date },
): Promise<Conversation | null> {
  return tx.find(sql<Conversation>`
    select id, handoff_id, kind, meeting_id, held_by, held_at, words from handoff_conversations
    where handoff_id = ${id} and held_by = ${offeredTo} and held_at >= ${offeredAt}
    order by held_at desc, id desc limit 1`);
}
