import type { Command } from "../platform/actor.ts";
import { refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { mailTakenBack } from "./mail.events.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { refusalToTakeBack } from "./send.ts";
import { factsOfSend } from "./send-facts.ts";
import { lockQueuedSendsOf, lockSend, type Send, saveSendMoves } from "./sends.store.ts";

/** Undo: possible until a worker has claimed the mail. The row lock decides between the two. */
export async function takeBackSend(
  tx: Tx,
  command: Command & { sendId: string; why?: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "mail.own");
  if (no) return no;
  const send = await lockSend(tx, command.sendId);
  const mailbox = send && (await findMailbox(tx, send.mailboxId));
  if (!send || !mailbox) return refused("not-found");
  if (command.by.kind === "member" && mailbox.memberId !== command.by.id) return refused("not-found");
  const refusal = refusalToTakeBack(send);
  if (refusal) return refusal;
  await takeBack(tx, send, mailbox.memberId, command);
  return ok;
}

/** Stops whatever one origin (an enrolment) still has waiting. What is already leaving leaves. */
export async function takeBackSendsOf(
  tx: Tx,
  command: Command & { origin: { kind: string; id: string }; why: string },
): Promise<{ takenBack: number }> {
  const sends = await lockQueuedSendsOf(tx, command.origin);
  for (const send of sends) {
    const mailbox = await findMailbox(tx, send.mailboxId);
    await takeBack(tx, send, mailbox?.memberId ?? send.mailboxId, command);
  }
  return { takenBack: sends.length };
}

async function takeBack(
  tx: Tx,
  send: Send,
  memberId: string,
  command: Command & { why?: string },
): Promise<void> {
  await saveSendMoves(tx, [{ id: send.id, to: "cancelled", why: command.why ?? null }], {
    id: command.by.id,
    at: command.at,
  });
  await publish(tx, mailTakenBack, factsOfSend(send, memberId), command);
}
