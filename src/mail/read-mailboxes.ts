import { listPersons } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { dayIn, startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import { listHealth, type MailboxHealth } from "./health.store.ts";
import { countSends, listSendsIn } from "./mailbox-counts.store.ts";
import { findMailbox, listMailboxes, type Mailbox } from "./mailboxes.store.ts";
import { listCounts, listWaiting } from "./messages.store.ts";
import type { SendState } from "./send.ts";
import { listNewestTests } from "./tests.store.ts";

const DAY = 86_400_000;
const REFUSAL_SHOWN = 7 * DAY;
const SILENT_AFTER = 30 * 60_000;

/** The mailboxes one may see, each with every number its page tells. */
export async function readMailboxes(tx: Tx, { by, at }: Command) {
  const visible = await visibleMembers(tx, by);
  const mailboxes = await listMailboxes(tx, visible === "all" ? "all" : [...visible, by.id]);
  const ids = mailboxes.map((mailbox) => mailbox.id);
  const members = new Map(
    (
      await listMembers(
        tx,
        mailboxes.map((m) => m.memberId),
      )
    ).map((m) => [m.id, m]),
  );
  const health = new Map((await listHealth(tx, ids)).map((one) => [one.mailboxId, one]));
  const waiting = new Map((await listWaiting(tx, ids)).map((one) => [one.mailboxId, one.waiting]));
  const counts = Map.groupBy(await listCounts(tx, ids, new Date(at.getTime() - DAY)), (one) => one.mailboxId);
  const tests = new Map((await listNewestTests(tx, ids)).map((test) => [test.mailboxId, test]));
  const rows = [];
  for (const mailbox of mailboxes) {
    const zone = members.get(mailbox.memberId)?.zone ?? "UTC";
    const sends = await countSends(tx, mailbox.id, startOfDay(zone, dayIn(zone, at)));
    const state = health.get(mailbox.id);
    const lastSign = state?.lastReadAt ?? mailbox.connectedAt;
    rows.push({
      ...cardOf(mailbox),
      memberName: members.get(mailbox.memberId)?.name ?? "",
      mine: mailbox.memberId === by.id,
      sending: {
        lastAt: state?.lastSentAt ?? null,
        error: state?.sendError ?? null,
        failedAt: state?.sendError ? state.sendFailedAt : null,
        againAt: state?.sendAgainAt ?? null,
        refused: refusedLately(state, at),
        ...sends,
      },
      reading: {
        lastAt: state?.lastReadAt ?? null,
        error: state?.readError ?? null,
        failedAt: state?.readError ? state.readFailedAt : null,
        againAt: state?.readAgainAt ?? null,
        waiting: waiting.get(mailbox.id) ?? 0,
        silent: mailbox.state === "connected" && at.getTime() - lastSign.getTime() > SILENT_AFTER,
        met: Object.fromEntries((counts.get(mailbox.id) ?? []).map((one) => [one.verdict, one.messages])),
      },
      test: tests.get(mailbox.id) ?? null,
    });
  }
  return { rows };
}

function refusedLately(state: MailboxHealth | undefined, at: Date) {
  const { refusedAt, refusedReason: reason } = state ?? {};
  if (!refusedAt || !reason || at.getTime() - refusedAt.getTime() > REFUSAL_SHOWN) return null;
  return { at: refusedAt, reason };
}

function cardOf(m: Mailbox) {
  return {
    id: m.id,
    memberId: m.memberId,
    address: m.address,
    senderName: m.senderName,
    username: m.username,
    smtp: { host: m.smtpHost, port: m.smtpPort, security: m.smtpSecurity },
    imap: { host: m.imapHost, port: m.imapPort, security: m.imapSecurity },
    dailyBudget: m.dailyBudget,
    paceSeconds: m.paceSeconds,
    serverFilesSent: m.serverFilesSent,
    state: m.state,
    connectedAt: m.connectedAt,
  };
}

export async function readMails(tx: Tx, command: Command & { mailboxId: string; state: SendState }) {
  const mailbox = await findMailbox(tx, command.mailboxId);
  const visible = await visibleMembers(tx, command.by);
  const isVisible =
    mailbox &&
    (mailbox.memberId === command.by.id || visible === "all" || visible.includes(mailbox.memberId));
  if (!isVisible) return refused("not-found") as Outcome<never>;
  const sends = await listSendsIn(tx, mailbox.id, command.state);
  const ids = [...new Set(sends.map((send) => send.personId))];
  const names = new Map((await listPersons(tx, { ids })).map((person) => [person.id, person.name]));
  return { rows: sends.map((send) => ({ ...send, personName: names.get(send.personId) ?? send.toAddress })) };
}
