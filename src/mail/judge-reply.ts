import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import type { Intent } from "./intent.ts";
import { lockIntent, saveJudgement } from "./intents.store.ts";
import { mailReplyJudged } from "./mail.events.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { findMessage } from "./messages.store.ts";
import { mayReadMail } from "./read-mail.ts";

/** A member confirms or corrects what an answer was taken to mean. Saying the same twice changes nothing. */
export async function judgeReply(
  tx: Tx,
  command: Command & { messageId: string; intent: Intent },
): Promise<Outcome<Ok>> {
  const { messageId, intent, by, at } = command;
  const no = refusalToAct(by, "mail.own");
  if (no) return no;
  const message = await findMessage(tx, messageId);
  if (!message || !(await mayReadMail(tx, message, by))) return refused("not-found");
  const before = await lockIntent(tx, messageId);
  if (!before) return refused("not-a-reply");
  if (before.judged === intent) return ok;
  await saveJudgement(tx, { messageId, from: before.judged, to: intent, by: by.id, at });
  const { personId, mailboxId, sendId, aboutKind, aboutId } = message;
  const memberId = (await findMailbox(tx, mailboxId))?.memberId ?? by.id;
  const facts = { messageId, personId, mailboxId, memberId, sendId, aboutKind, aboutId };
  const judged = { intent, from: before.judged, suggested: before.suggested };
  await publish(tx, mailReplyJudged, { ...facts, ...judged }, command);
  return ok;
}
