import { canContact } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { issueLinkToken } from "../platform/auth/link-tokens.ts";
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
  // The mailbox's lock makes its budget true while several workers claim.
  const mailbox = await lockMailbox(tx, command.mailboxId);
  if (mailbox?.state !== "connected") return [];
  const { at, limit } = command;
  const due = { mailboxId: mailbox.id, at };
  const sends = await lockDueSends(tx, { ...due, purposes: ["reply", "transactional"], limit });
  const room = Math.min(limit - sends.length, await outreachRoom(tx, mailbox, at));
  if (room > 0) sends.push(...(await lockDueSends(tx, { ...due, purposes: ["outreach"], limit: room })));

  const claimed: Send[] = [];
  const held: { send: Send; move: SendMove }[] = [];
  for (const send of sends) {
    const answer = await canContact(tx, {
      personId: send.personId,
      channel: "email",
      purpose: send.purpose,
      at,
    });
    if (answer.allowed) claimed.push(send);
    else held.push({ send, move: { id: send.id, to: "held", why: answer.words } });
  }
  await saveSendMoves(
    tx,
    held.map(({ move }) => move),
    { id: command.worker, at },
  );
  for (const { send } of held) await publish(tx, mailHeld, factsOfSend(send, mailbox.memberId), command);
  await saveSendMoves(
    tx,
    claimed.map((send) => ({ id: send.id, to: "sending" })),
    { id: command.worker, at, claimedUntil: new Date(at.getTime() + CLAIM_SECONDS * 1000) },
  );
  const letters: Claimed[] = [];
  for (const send of claimed)
    letters.push({ send, unsubscribeToken: await unsubscribeToken(tx, send, command) });
  return letters;
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

async function unsubscribeToken(
  tx: Tx,
  send: Send,
  { secrets, at }: { secrets: Secrets; at: Date },
): Promise<string | null> {
  if (!send.unsubscribe) return null;
  return issueLinkToken(tx, secrets, { purpose: "unsubscribe", subjectId: send.id, at, expiresAt: null });
}
