import { systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { type Claimed, claimSends } from "./claim-sends.ts";
import { composeMail } from "./compose-mail.ts";
import { saveSendSuccess, saveSendTrouble } from "./health.store.ts";
import { openPassword } from "./mailbox-password.ts";
import { findSealedMailbox, type SealedMailbox } from "./mailboxes.store.ts";
import { recordSends } from "./record-sends.ts";
import { openSmtpLine, type SmtpLine, type Verdict } from "./smtp-line.ts";

// Mails on the wire at once, each on its own connection. It is also what a kill -9 can leave unsure.
const LINES = 5;
const GROUPS = 2;
const PAUSE_AFTER_TROUBLE = 60_000;
const TELL_EVERY = 2_000;

interface Rounds {
  platform: Platform;
  workspaceId: string;
  worker: string;
  stopping: () => boolean;
}

/**
 * Sends what one mailbox has due. Two groups take turns: while one is on the wire the other records and claims, so
 * the database and the server work at the same time. No transaction stays open while a server answers.
 */
export async function sendOut(rounds: Rounds & { mailboxId: string }): Promise<number> {
  const { platform, workspaceId, mailboxId } = rounds;
  const mailbox = await platform.work.inWorkspace(workspaceId, (tx) => findSealedMailbox(tx, mailboxId));
  if (mailbox?.state !== "connected") return 0;
  const groups = Array.from({ length: GROUPS }, () => sendInGroups(rounds, mailbox));
  const counts = await Promise.all(groups);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function sendInGroups(rounds: Rounds, mailbox: SealedMailbox): Promise<number> {
  const { platform, workspaceId, worker } = rounds;
  const by = systemActor(worker);
  const lines: (SmtpLine | null)[] = Array.from({ length: LINES }, () => null);
  let count = 0;
  let results: { sendId: string; verdict: Verdict }[] = [];
  const health = teller(mailbox);
  try {
    for (;;) {
      // One transaction records the last group and claims the next.
      const claimed = await platform.work.inWorkspace(workspaceId, async (tx) => {
        const at = platform.clock();
        if (results.length > 0) await recordSends(tx, { by, at, memberId: mailbox.memberId, results });
        const isInTrouble = results.some(({ verdict }) => verdict.kind === "nothing-went");
        const { secrets } = platform;
        const next =
          isInTrouble || rounds.stopping()
            ? []
            : await claimSends(tx, { by, at, mailboxId: mailbox.id, worker, limit: LINES, secrets });
        await health(tx, { results, at, isLast: next.length === 0 });
        return next;
      });
      count += results.filter(({ verdict }) => verdict.kind === "sent").length;
      if (claimed.length === 0) return count;
      results = await Promise.all(
        claimed.map(async (letter, index) => {
          const verdict = await sendOne(rounds, mailbox, letter, lines, index);
          return { sendId: letter.send.id, verdict };
        }),
      );
    }
  } finally {
    for (const line of lines) line?.close();
  }
}

async function sendOne(
  { platform }: Rounds,
  mailbox: SealedMailbox,
  { send, unsubscribeToken }: Claimed,
  lines: (SmtpLine | null)[],
  index: number,
): Promise<Verdict> {
  try {
    const unsubscribeUrl = unsubscribeToken && `${platform.publicUrl}/unsubscribe/${unsubscribeToken}`;
    const mail = await composeMail(send, mailbox, { at: platform.clock(), unsubscribeUrl });
    let line = lines[index] ?? null;
    if (!line?.open) {
      line = await openSmtpLine(mailbox, openPassword(platform.secrets, mailbox));
      lines[index] = line;
    }
    return await line.deliver({ from: mailbox.address, to: send.toAddress }, mail);
  } catch (error) {
    return { kind: "nothing-went", says: (error as Error).message.slice(0, 500) };
  }
}

/** Tells of trouble at once and of success now and then: the mailbox's row was written with every fifth mail. */
function teller(mailbox: SealedMailbox) {
  let saidAt = 0;
  let sentAt: Date | null = null;
  return async (
    tx: Tx,
    now: { results: readonly { verdict: Verdict }[]; at: Date; isLast: boolean },
  ): Promise<void> => {
    const { results, at } = now;
    const trouble = results.find(({ verdict }) => verdict.kind === "nothing-went");
    if (results.some(({ verdict }) => verdict.kind === "sent")) sentAt = at;
    if (sentAt && !trouble && (now.isLast || at.getTime() - saidAt >= TELL_EVERY)) {
      await saveSendSuccess(tx, mailbox.id, sentAt);
      saidAt = at.getTime();
      sentAt = null;
    }
    if (!trouble) return;
    const againAt = new Date(at.getTime() + PAUSE_AFTER_TROUBLE);
    await saveSendTrouble(tx, { mailboxId: mailbox.id, error: trouble.verdict.says, at, againAt });
  };
}
