import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { mailSendFailed, mailSent } from "./mail.events.ts";
import { findMailbox, type Mailbox } from "./mailboxes.store.ts";
import { queueSend } from "./queue-send.ts";
import { refusalToSettle } from "./send.ts";
import { factsOfSend } from "./send-facts.ts";
import { lockSend, lockSends, type Send, saveSendMoves } from "./sends.store.ts";

/** Evidence (a copy in Sent, a bounce, an answer) says that these left: what was unsure is sent. */
export async function settleFound(
  tx: Tx,
  command: Command & { mailbox: Mailbox; sends: readonly Send[]; why: string },
): Promise<number> {
  const open = command.sends.filter((send) => send.state === "sending" || send.state === "unsure");
  if (open.length === 0) return 0;
  // The worker that sent it may be recording the same at this moment: the lock and the second look decide.
  const ids = open.map((send) => send.id);
  const settled = (await lockSends(tx, ids)).filter(
    (send) => send.state === "sending" || send.state === "unsure",
  );
  await saveSendMoves(
    tx,
    settled.map((send) => ({ id: send.id, to: "sent", why: command.why })),
    { id: command.by.id, at: command.at },
  );
  for (const send of settled)
    await publish(tx, mailSent, factsOfSend(send, command.mailbox.memberId), command);
  return settled.length;
}

/**
 * A person decides on a mail whose fate nobody could find out: it went, it did not, or it did not and shall be sent
 * again, as a new mail in their name.
 */
export async function settleSend(
  tx: Tx,
  command: Command & { sendId: string; as: "sent" | "never-went" | "again" },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "mail.own");
  if (no) return no;
  const send = await lockSend(tx, command.sendId);
  const mailbox = send && (await findMailbox(tx, send.mailboxId));
  if (!send || !mailbox) return refused("not-found");
  if (command.by.kind === "member" && mailbox.memberId !== command.by.id) return refused("not-found");
  const refusal = refusalToSettle(send);
  if (refusal) return refusal;
  const to = command.as === "sent" ? "sent" : "never-went";
  await saveSendMoves(tx, [{ id: send.id, to, why: "Decided by a person." }], {
    id: command.by.id,
    at: command.at,
  });
  const event = to === "sent" ? mailSent : mailSendFailed;
  await publish(tx, event, factsOfSend(send, mailbox.memberId), command);
  if (command.as !== "again") return ok;
  const again = await queueSend(tx, {
    ...send,
    text: send.bodyText ?? "",
    html: send.bodyHtml,
    references: send.earlierIds,
    origin: { kind: send.originKind, id: send.originId },
    about: send.aboutKind && send.aboutId ? { kind: send.aboutKind, id: send.aboutId } : null,
    by: command.by,
    at: command.at,
  });
  return isRefused(again) ? again : ok;
}
