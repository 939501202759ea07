import { suppress } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { mailUnsubscribed } from "./mail.events.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { factsOfSend } from "./send-facts.ts";
import { findSend } from "./sends.store.ts";

/** The reader of a mail wants no more. Takes effect in this transaction, for every sequence and every member. */
export async function unsubscribe(
  tx: Tx,
  command: Command & { sendId: string; how: "one-click" | "page" },
): Promise<Outcome<Ok>> {
  const send = await findSend(tx, command.sendId);
  if (!send) return refused("not-found");
  const mailbox = await findMailbox(tx, send.mailboxId);
  const words =
    command.how === "one-click" ? "Unsubscribed in their mail program." : "Unsubscribed on the page.";
  const { personId } = send;
  orRefuse(
    await suppress(tx, {
      personId,
      channel: "email",
      reason: "opt-out",
      words,
      by: command.by,
      at: command.at,
    }),
  );
  const { originKind: _, originId: __, ...facts } = factsOfSend(send, mailbox?.memberId ?? send.mailboxId);
  await publish(tx, mailUnsubscribed, facts, command);
  return ok;
}
