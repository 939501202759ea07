import { markAddress } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { isHard } from "./bounces/bounce-reason.ts";
import { reasonOfReply } from "./bounces/reason-in-words.ts";
import { mailSendFailed, mailSendUnsure, mailSent } from "./mail.events.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { GIVE_UP_DAYS, RETRY_MINUTES, type SendState } from "./send.ts";
import { factsOfSend } from "./send-facts.ts";
import { lockAbandonedSends, lockSends, type Send, type SendMove, saveSendMoves } from "./sends.store.ts";
import type { Verdict } from "./smtp-line.ts";

const DAY = 86_400_000;

const eventOf = { sent: mailSent, failed: mailSendFailed, unsure: mailSendUnsure } as const;

/** Writes what the server said of mails this worker had claimed. A mail settled meanwhile by evidence stays settled. */
export async function recordSends(
  tx: Tx,
  command: Command & { memberId: string; results: readonly { sendId: string; verdict: Verdict }[] },
): Promise<Ok> {
  const verdicts = new Map(command.results.map((result) => [result.sendId, result.verdict]));
  const sends = (await lockSends(tx, [...verdicts.keys()])).filter((send) =>
    isOurs(send, verdicts.get(send.id)!),
  );
  const moves = sends.map((send) => moveFor(send, verdicts.get(send.id)!, command.at));
  await saveSendMoves(tx, moves, { id: command.by.id, at: command.at });
  for (const [index, send] of sends.entries()) {
    const event = eventOf[moves[index]!.to as keyof typeof eventOf];
    if (event) await publish(tx, event, factsOfSend(send, command.memberId), command);
    await markUnknown(tx, send, verdicts.get(send.id)!, command);
  }
  return ok;
}

/** The server knows no such address: that is learnt of the person. */
async function markUnknown(tx: Tx, send: Send, verdict: Verdict, { by, at }: Command): Promise<void> {
  if (verdict.kind !== "refused" || !verdict.permanent || !verdict.recipient) return;
  if (!isHard(reasonOfReply(verdict.says, "rcpt"))) return;
  const { personId, toAddress: email } = send;
  await markAddress(tx, { personId, email, state: "bounced", reason: verdict.says, by, at });
}

/** A claim that ran out was called unsure; the server's late word still settles it. */
function isOurs(send: Send, verdict: Verdict): boolean {
  return send.state === "sending" || (send.state === "unsure" && verdict.kind === "sent");
}

function moveFor(send: Send, verdict: Verdict, at: Date): SendMove {
  const to = (state: SendState, more: Partial<SendMove> = {}): SendMove => ({
    id: send.id,
    to: state,
    why: verdict.says,
    ...more,
  });
  if (verdict.kind === "sent") return to("sent");
  if (verdict.kind === "unsure") return to("unsure");
  if (verdict.kind === "refused" && verdict.permanent) return to("failed");
  const isStale = at.getTime() - send.queuedAt.getTime() > GIVE_UP_DAYS * DAY;
  if (isStale) return to("failed");
  return to("queued", { notBefore: new Date(at.getTime() + RETRY_MINUTES * 60_000) });
}

/** Claims whose worker is gone: the mail may have left, so it is looked for and not sent again. */
export async function doubtAbandonedSends(tx: Tx, command: Command & { limit: number }): Promise<number> {
  const sends = await lockAbandonedSends(tx, command.at, command.limit);
  const why = "The worker ended while this mail was leaving.";
  await saveSendMoves(
    tx,
    sends.map((send) => ({ id: send.id, to: "unsure", why })),
    { id: command.by.id, at: command.at },
  );
  for (const send of sends) {
    const mailbox = await findMailbox(tx, send.mailboxId);
    await publish(tx, mailSendUnsure, factsOfSend(send, mailbox?.memberId ?? send.mailboxId), command);
  }
  return sends.length;
}
