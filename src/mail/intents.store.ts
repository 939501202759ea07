import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Intent } from "./intent.ts";

/** What one human mail seems to mean, and what a member said it means. */
export interface ReplyIntent {
  messageId: string;
  suggested: Intent;
  optsOut: boolean;
  judged: Intent | null;
  judgedBy: string | null;
  judgedAt: Date | null;
}

const columns = sql`message_id, suggested, opts_out, judged, judged_by, judged_at`;

export async function insertIntent(
  tx: Tx,
  intent: Pick<ReplyIntent, "messageId" | "suggested" | "optsOut">,
): Promise<void> {
  await tx.run(sql`
    insert into reply_intents (message_id, suggested, opts_out)
    values (${intent.messageId}, ${intent.suggested}, ${intent.optsOut})`);
}

export function lockIntent(tx: Tx, messageId: string): Promise<ReplyIntent | null> {
  return tx.find(sql<ReplyIntent>`
    select ${columns} from reply_intents where message_id = ${messageId} for update`);
}

export function listIntents(tx: Tx, messageIds: readonly string[]): Promise<ReplyIntent[]> {
  return tx.list(sql<ReplyIntent>`
    select ${columns} from reply_intents where message_id = any(${messageIds}::uuid[])`);
}

export async function saveJudgement(
  tx: Tx,
  judgement: { messageId: string; from: Intent | null; to: Intent; by: string; at: Date },
): Promise<void> {
  const { messageId, from, to, by, at } = judgement;
  await tx.run(sql`
    update reply_intents set judged = ${to}, judged_by = ${by}, judged_at = ${at} where message_id = ${messageId}`);
  await tx.run(sql`
    insert into reply_judgements (id, message_id, from_intent, to_intent, by_id, judged_at)
    values (${newId()}, ${messageId}, ${from}, ${to}, ${by}, ${at})`);
}

/** As it is shown: without who judged, and when. */
export function meaningOf(
  intents: readonly ReplyIntent[],
  messageId: string,
): Pick<ReplyIntent, "suggested" | "judged" | "optsOut"> | null {
  const found = intents.find((one) => one.messageId === messageId);
  return found ? { suggested: found.suggested, judged: found.judged, optsOut: found.optsOut } : null;
}
