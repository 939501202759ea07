import type { ImapFlow } from "imapflow";
import { systemActor } from "../platform/actor.ts";
import { publish } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { listHealth, releaseReading, saveReadTrouble, takeReading } from "./health.store.ts";
import { openImapLine } from "./imap-line.ts";
import { mailboxTouched } from "./mail.events.ts";
import { mailTrouble } from "./mail-trouble.ts";
import { openPassword } from "./mailbox-password.ts";
import { findSealedMailbox, type SealedMailbox } from "./mailboxes.store.ts";
import { readMailbox } from "./read-mailbox.ts";

// IDLE tells of INBOX alone, and not every server has it: Sent, and whatever IDLE missed, wait this long at most.
const PASS_EVERY = 20_000;
// Renewed by every pass; a worker killed with -9 keeps others out for this long.
const LEASE = 60_000;
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 15 * 60_000;

interface Keeping {
  platform: Platform;
  workspaceId: string;
  mailboxId: string;
  reader: string;
  stopping: () => boolean;
}

/** Reads one mailbox for as long as it is connected and this worker holds its lease. */
export function keepReading(keeping: Keeping): { wake(): void; done: Promise<void> } {
  let wake = () => {};
  const asleep = (milliseconds: number, also?: (wakeUp: () => void) => () => void) =>
    new Promise<void>((done) => {
      const end = () => {
        clearTimeout(timer);
        stopAlso?.();
        wake = () => {};
        done();
      };
      const timer = setTimeout(end, milliseconds);
      const stopAlso = also?.(end);
      wake = end;
      if (keeping.stopping()) end();
    });
  return { wake: () => wake(), done: run(keeping, asleep) };
}

type Asleep = (milliseconds: number, also?: (wakeUp: () => void) => () => void) => Promise<void>;

async function run(keeping: Keeping, asleep: Asleep): Promise<void> {
  const { platform, workspaceId, mailboxId, reader, stopping } = keeping;
  let client: ImapFlow | null = null;
  let opened = "";
  try {
    while (!stopping()) {
      const mailbox = await takeTurn(keeping);
      if (!mailbox) return;
      // Changed settings open a new connection.
      const settings = JSON.stringify([
        mailbox.imapHost,
        mailbox.imapPort,
        mailbox.username,
        mailbox.sealedPassword.toString("base64"),
      ]);
      try {
        if (!client?.usable || opened !== settings) {
          client?.close();
          client = await openImapLine(mailbox, openPassword(platform.secrets, mailbox));
          opened = settings;
        }
        await readMailbox({ platform, workspaceId, mailbox, reader, stopping }, client);
        await listen(client, asleep);
      } catch (error) {
        client?.close();
        client = null;
        if (stopping()) return;
        await asleep(await recordTrouble(keeping, mailbox, error));
      }
    }
  } finally {
    client?.close();
    await platform.work.inWorkspace(workspaceId, (tx) => releaseReading(tx, mailboxId, reader));
  }
}

/** The mailbox, if it is still connected and its lease is ours. */
async function takeTurn({
  platform,
  workspaceId,
  mailboxId,
  reader,
}: Keeping): Promise<SealedMailbox | null> {
  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const mailbox = await findSealedMailbox(tx, mailboxId);
    if (mailbox?.state !== "connected") return null;
    const at = platform.clock();
    const isOurs = await takeReading(tx, { mailboxId, reader, at, until: new Date(at.getTime() + LEASE) });
    return isOurs ? mailbox : null;
  });
}

async function listen(client: ImapFlow, asleep: Asleep): Promise<void> {
  await client.mailboxOpen("INBOX");
  // Ended by the next command; a connection lost meanwhile shows there.
  void client.idle().catch(() => {});
  await asleep(PASS_EVERY, (wakeUp) => {
    client.on("exists", wakeUp);
    client.on("close", wakeUp);
    return () => {
      client.off("exists", wakeUp);
      client.off("close", wakeUp);
    };
  });
}

/** Keeps the error in plain words with the next try, and answers how long to wait for it. */
async function recordTrouble(keeping: Keeping, mailbox: SealedMailbox, error: unknown): Promise<number> {
  const { platform, workspaceId } = keeping;
  const trouble = mailTrouble("imap", { host: mailbox.imapHost, port: mailbox.imapPort }, error);
  platform.log.warn(
    { mailboxId: mailbox.id, step: trouble.step, says: trouble.says },
    "cannot read a mailbox",
  );
  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const [health] = await listHealth(tx, [mailbox.id]);
    const failures = health?.readFailures ?? 0;
    const wait = Math.min(FIRST_PAUSE * 2 ** Math.min(failures, 10), LONGEST_PAUSE);
    const at = platform.clock();
    const againAt = new Date(at.getTime() + wait);
    await saveReadTrouble(tx, {
      mailboxId: mailbox.id,
      error: `${trouble.words} (${trouble.says})`,
      at,
      againAt,
    });
    if (failures === 0) {
      const told = { mailboxId: mailbox.id, memberId: mailbox.memberId, what: "trouble" as const };
      await publish(tx, mailboxTouched, told, { by: systemActor(keeping.reader), at });
    }
    return wait;
  });
}
