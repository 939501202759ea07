import { canContactEach } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { issueLinkTokens } from "../platform/auth/link-tokens.ts";
import { dayIn, startOfDay } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import type { Secrets } from "../platform/secrets.ts";
import { listMembers } from "../team/public.ts";
import { mailHeld } from "./mail.events.ts";
import { findMailbox, lockMailbox, type Mailbox } from "./mailboxes.store.ts";
import { CLAIM_SECONDS } from "./send.ts";
import { factsOfSend } from "./send-facts.ts";
import {
  countOutreachSince,
  countQueuedOutreach,
  findLastOutreachAt,
  lockDueSends,
  type Send,
  type SendMove,
  saveSendMoves,
} from "./sends.store.ts";

export interface Claimed {
  send: Send;
  unsubscribeToken: string | null;
}

/**
 * Law 7 and law 6 in one transaction: takes mails that are due, asks `canContact` of each, and writes `sending`
 * before anything touches a wire. Whoever reads `sending` later knows that it may have left.
 */
export async function claimSends(
  tx: Tx,
  command: Command & { mailboxId: string; worker: string; limit: number; secrets: Secrets },
): Promise<Claimed[]> {
  // The mailbox's lock makes its budget true while several workers claim: it is counted after, in a statement of its own.
  const mailbox = await lockMailbox(tx, command.mailboxId);
  if (mailbox?.state !== "connected") return [];
  const { at, limit, worker, secrets } = command;
  const outreachLimit = await outreachRoom(tx, mailbox, at);
  const sends = await lockDueSends(tx, { mailboxId: mailbox.id, at, limit, outreachLimit });
  if (sends.length === 0) return [];

  const answers = await canContactEach(tx, { asked: sends, channel: "email", at });
  const claimed: Send[] = [];
  const held: Send[] = [];
  const moves: SendMove[] = sends.map((send, index) => {
    const answer = answers[index]!;
    (answer.allowed ? claimed : held).push(send);
    return answer.allowed ? { id: send.id, to: "sending" } : { id: send.id, to: "held", why: answer.words };
  });
  const claimedUntil = new Date(at.getTime() + CLAIM_SECONDS * 1000);
  await saveSendMoves(tx, moves, { id: worker, at, claimedUntil });
  for (const send of held) await publish(tx, mailHeld, factsOfSend(send, mailbox.memberId), command);
  const subjectIds = claimed.filter((send) => send.unsubscribe).map((send) => send.id);
  const link = { purpose: "unsubscribe", subjectIds, at, expiresAt: null };
  const tokens = await issueLinkTokens(tx, secrets, link);
  return claimed.map((send) => ({ send, unsubscribeToken: tokens.get(send.id) ?? null }));
}

/** How many more cold mails a mailbox may take on today, those that wait included. */
export async function outreachRoomOf(tx: Tx, mailboxId: string, at: Date): Promise<number> {
  const mailbox = await findMailbox(tx, mailboxId);
  if (mailbox?.state !== "connected") return 0;
  return (
    mailbox.dailyBudget - (await outreachUsed(tx, mailbox, at)) - (await countQueuedOutreach(tx, mailbox.id))
  );
}

async function outreachUsed(tx: Tx, mailbox: Mailbox, at: Date): Promise<number> {
  const [member] = await listMembers(tx, [mailbox.memberId]);
  const zone = member?.zone ?? "UTC";
  return countOutreachSince(tx, mailbox.id, startOfDay(zone, dayIn(zone, at)));
}

/** How many cold mails may leave now: the day's budget in the member's zone, one per pace. */
async function outreachRoom(tx: Tx, mailbox: Mailbox, at: Date): Promise<number> {
  const used = await outreachUsed(tx, mailbox, at);
  if (used >= mailbox.dailyBudget) return 0;
  if (mailbox.paceSeconds === 0) return mailbox.dailyBudget - used;
  const last = await findLastOutreachAt(tx, mailbox.id);
  return last && at.getTime() - last.getTime() < mailbox.paceSeconds * 1000 ? 0 : 1;
}
