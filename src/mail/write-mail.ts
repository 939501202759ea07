import { finishTask } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, orRefuse, refused } from "../platform/outcome.ts";
import { findMailbox, findMailboxOf } from "./mailboxes.store.ts";
import { findMessage } from "./messages.store.ts";
import { queueSend } from "./queue-send.ts";
import { mayReadMail } from "./read-mail.ts";
import { UNDO_SECONDS } from "./send.ts";
import { listThreadIds } from "./threads.store.ts";

/** A member writes to a person, or answers a mail in its thread from the mailbox it came to. */
export async function writeMail(
  tx: Tx,
  command: Command & {
    personId: string;
    subject: string;
    text: string;
    answers?: string | null | undefined;
    about?: { kind: string; id: string } | null | undefined;
    taskId?: string | null | undefined;
  },
): Promise<Outcome<{ sendId: string; leavesAt: Date }>> {
  const answered = command.answers ? await findMessage(tx, command.answers) : null;
  if (command.answers && (!answered || !(await mayReadMail(tx, answered, command.by))))
    return refused("not-found");
  const into = answered && (await findMailbox(tx, answered.mailboxId));
  // Whoever took the lead over answers from their own mailbox, still in the thread.
  const mailbox = into?.memberId === command.by.id ? into : await findMailboxOf(tx, command.by.id);
  if (!mailbox) return refused("no-mailbox");
  const about =
    command.about ?? (answered?.aboutId ? { kind: answered.aboutKind!, id: answered.aboutId } : null);
  const written = await queueSend(tx, {
    mailboxId: mailbox.id,
    personId: command.personId,
    subject: command.subject,
    text: command.text,
    inReplyTo: answered?.messageId ?? null,
    references: answered
      ? (await listThreadIds(tx, answered.threadId)).filter((id) => id !== answered.messageId)
      : [],
    // The first mail of a conversation is outreach to the law, whoever types it.
    purpose: answered ? "reply" : "outreach",
    origin: about ?? { kind: "person", id: command.personId },
    about,
    unsubscribe: !answered,
    by: command.by,
    at: command.at,
  });
  if (isRefused(written)) return written;
  const { taskId, by, at } = command;
  if (taskId) orRefuse(await finishTask(tx, { taskId, outcome: "answered", by, at }));
  return { ...written, leavesAt: new Date(command.at.getTime() + UNDO_SECONDS * 1000) };
}
