import { markAddress, suppress } from "../contacts/public.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { BounceReport, Failure } from "./bounces/read-bounce.ts";
import { saveRefusal } from "./health.store.ts";
import { type Fetched, factsOf, keep, type StoreVerdict, type Storing } from "./keep-message.ts";
import { mailBounced, mailboxTouched, mailDelayed } from "./mail.events.ts";
import { findNewestSendTo, type Message } from "./messages.store.ts";
import { findSend, listSendsByMessageId, type Send } from "./sends.store.ts";
import { settleFound } from "./settle-sends.ts";

const DAY = 86_400_000;
/** Servers give up after five days (RFC 5321 §4.5.4.1); a report that names no mail of ours is about a recent one. */
const REPORTS_WITHIN_DAYS = 10;
const MOST_FAILURES = 100;

interface Concerned {
  send: Send;
  failure: Failure;
}

/** What came back is told of each person it was for, and does no more than its reason warrants. */
export async function storeBounce(
  tx: Tx,
  command: Storing & Fetched,
  report: BounceReport,
): Promise<StoreVerdict> {
  const concerned = await concernedBy(tx, command, report);
  const [first] = concerned;
  if (!first) return "unmatched";
  const isNotice = report.complaint
    ? !report.complaint.asked
    : concerned.every(({ failure }) => failure.delayed || failure.reason === "delivered");
  const why =
    isNotice || report.complaint ? "Its reader's server told of it." : "It came back as undeliverable.";
  await settleFound(tx, { ...command, sends: concerned.map(({ send }) => send), why });
  const { send } = first;
  const kind = isNotice ? "notice" : "bounce";
  const found = { personId: send.personId, send, bounceReason: first.failure.reason };
  const message = await keep(tx, command, { direction: "in", kind, ...found });
  if (!message) return "again";
  for (const one of concerned) {
    if (!report.complaint) await hearFailure(tx, command, message, one);
    else if (report.complaint.asked) await hearComplaint(tx, command, message, one);
  }
  return kind;
}

async function hearComplaint(
  tx: Tx,
  command: Storing & Fetched,
  message: Message,
  one: Concerned,
): Promise<void> {
  const { by, at } = command;
  const words = "Called a mail of ours spam.";
  const { personId } = one.send;
  orRefuse(await suppress(tx, { personId, channel: "email", reason: "complaint", words, by, at }));
  await publish(tx, mailBounced, factsOfBounce(command, message, one), command);
}

async function hearFailure(
  tx: Tx,
  command: Storing & Fetched,
  message: Message,
  one: Concerned,
): Promise<void> {
  const { mailbox, by, at } = command;
  const { send, failure } = one;
  if (failure.reason === "delivered") return;
  const facts = factsOfBounce(command, message, one);
  if (failure.delayed) {
    const { permanent: _, action: __, ...delay } = facts;
    return publish(tx, mailDelayed, delay, command);
  }
  if (facts.permanent) {
    const { personId, toAddress: email } = send;
    // A person whose address was changed meanwhile keeps the new one unmarked: the action refuses, and that is right.
    await markAddress(tx, {
      personId,
      email,
      state: "bounced",
      reason: failure.words || failure.reason,
      by,
      at,
    });
  }
  if (failure.action === "sender_problem_alert_do_not_blame_contact") {
    await saveRefusal(tx, { mailboxId: mailbox.id, reason: failure.reason, at });
    const { id: mailboxId, memberId } = mailbox;
    await publish(tx, mailboxTouched, { mailboxId, memberId, what: "trouble" }, command);
  }
  await publish(tx, mailBounced, facts, command);
}

function factsOfBounce(command: Storing, message: Message, { send, failure }: Concerned) {
  const { id: sendId, personId, aboutKind, aboutId } = send;
  const { reason, action, status } = failure;
  const permanent = failure.permanent && isTheirs(send, failure);
  return {
    ...factsOf(message, command.mailbox),
    sendId,
    personId,
    aboutKind,
    aboutId,
    permanent,
    reason,
    action,
    status,
  };
}

/** Our mail may have been forwarded: an address beyond theirs that is gone does not make theirs a dead one. */
function isTheirs({ toAddress }: Send, { recipient, originally }: Failure): boolean {
  if (!recipient || originally === toAddress || recipient === toAddress) return true;
  const [local, domain] = toAddress.split("@");
  const [failedLocal, failedDomain] = recipient.split("@");
  return local === failedLocal && `.${failedDomain}`.endsWith(`.${domain}`);
}

async function concernedBy(tx: Tx, command: Storing & Fetched, report: BounceReport): Promise<Concerned[]> {
  const failures = report.failures.slice(0, MOST_FAILURES);
  const named = await listSendsByMessageId(tx, report.about);
  const found = named.flatMap((send): Concerned[] => {
    const failure = failures.find((one) => isTheirs(send, one)) ?? failures[0];
    return failure ? [{ send, failure }] : [];
  });
  if (found.length > 0) return found;
  const bySend = new Map<string, Concerned>();
  for (const failure of failures) {
    const send =
      (await findFailed(tx, command, failure.originally)) ??
      (await findFailed(tx, command, failure.recipient));
    if (send && !bySend.has(send.id)) bySend.set(send.id, { send, failure });
  }
  return [...bySend.values()];
}

async function findFailed(tx: Tx, command: Storing, address: string | null): Promise<Send | null> {
  if (!address) return null;
  const after = new Date(command.at.getTime() - REPORTS_WITHIN_DAYS * DAY);
  const newest = await findNewestSendTo(tx, { address, before: command.at, after });
  return newest && findSend(tx, newest.id);
}
