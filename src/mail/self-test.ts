import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { newId } from "../platform/ids.ts";
import { composeMail } from "./compose-mail.ts";
import { findSentFolder, openImapLine } from "./imap-line.ts";
import { mailTrouble } from "./mail-trouble.ts";
import type { Mailbox } from "./mailboxes.store.ts";
import { openSmtpLine } from "./smtp-line.ts";

export const testSteps = ["send", "sign-in-to-read", "arrive", "match", "sent-copy"] as const;
export type TestStep = (typeof testSteps)[number];

export interface StepReport {
  step: TestStep;
  state: "waiting" | "running" | "passed" | "failed" | "noted";
  milliseconds: number | null;
  words: string | null;
}

export interface SelfTestResult {
  steps: StepReport[];
  passed: boolean;
  /** Null when it could not be seen. */
  serverFilesSent: boolean | null;
}

const ARRIVES_WITHIN = 60_000;
const FILED_WITHIN = 8_000;
const LOOK_EVERY = 500;

/**
 * Sends a probe from the mailbox to itself and follows it: taken, readable, arrived, recognised by its Message-ID,
 * filed in Sent. Tells each step as it ends.
 */
export async function selfTest(
  mailbox: Mailbox,
  password: string,
  options: { at: Date; tell: (steps: StepReport[]) => Promise<void> },
): Promise<SelfTestResult> {
  const steps: StepReport[] = testSteps.map((step) => ({
    step,
    state: "waiting",
    milliseconds: null,
    words: null,
  }));
  const messageId = `<test.${newId()}@${mailbox.address.split("@")[1]}>`;
  let client: ImapFlow | null = null;
  let serverFilesSent: boolean | null = null;

  const run = async (step: TestStep, act: () => Promise<string | null>): Promise<boolean> => {
    const report = steps.find((one) => one.step === step)!;
    report.state = "running";
    await options.tell(steps);
    const began = performance.now();
    try {
      report.words = await act();
      report.state = "passed";
    } catch (error) {
      report.state = "failed";
      report.words = (error as Error).message;
    }
    report.milliseconds = Math.round(performance.now() - began);
    await options.tell(steps);
    return report.state === "passed";
  };

  try {
    const isSent = await run("send", () => sendProbe(mailbox, password, messageId, options.at));
    const isOpen = await run("sign-in-to-read", async () => {
      client = await worded("imap", mailbox, () => openImapLine(mailbox, password));
      return null;
    });
    if (!isSent || !isOpen || !client) return { steps, passed: false, serverFilesSent };
    let uid: number | null = null;
    const hasArrived = await run("arrive", async () => {
      uid = await lookFor(client!, "INBOX", messageId, ARRIVES_WITHIN);
      if (!uid)
        throw new Error(
          "The probe was taken and did not arrive in INBOX within a minute. Look in the junk folder.",
        );
      return null;
    });
    if (!hasArrived) return { steps, passed: false, serverFilesSent };
    const isMatched = await run("match", () => recognise(client!, uid!, messageId));
    await run("sent-copy", async () => {
      const sent = await findSentFolder(client!);
      if (!sent)
        throw new Error(
          "This server has no folder for sent mail. A mail of unsure fate cannot be looked for there.",
        );
      serverFilesSent = (await lookFor(client!, sent, messageId, FILED_WITHIN)) !== null;
      return serverFilesSent ? null : "The server files no copy, so Frontline puts one in Sent itself.";
    });
    return { steps, passed: isMatched, serverFilesSent };
  } finally {
    await (client as ImapFlow | null)?.logout().catch(() => {});
  }
}

async function sendProbe(mailbox: Mailbox, password: string, messageId: string, at: Date): Promise<null> {
  const line = await worded("smtp", mailbox, () => openSmtpLine(mailbox, password));
  try {
    const probe = { toAddress: mailbox.address, subject: "Frontline mailbox test", messageId };
    const text = "This mail tests that Frontline can send from this mailbox and read it. You may delete it.";
    const mail = await composeMail(
      { ...probe, bodyText: text, bodyHtml: null, inReplyTo: null, earlierIds: [] },
      mailbox,
      {
        at,
        unsubscribeUrl: null,
      },
    );
    const verdict = await line.deliver({ from: mailbox.address, to: mailbox.address }, mail);
    if (verdict.kind !== "sent") throw new Error(`The server did not take the probe: ${verdict.says}`);
    return null;
  } finally {
    line.close();
  }
}

async function worded<T>(protocol: "smtp" | "imap", mailbox: Mailbox, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const server =
      protocol === "smtp"
        ? { host: mailbox.smtpHost, port: mailbox.smtpPort }
        : { host: mailbox.imapHost, port: mailbox.imapPort };
    const trouble = mailTrouble(protocol, server, error);
    throw new Error(`${trouble.words} (${trouble.says})`);
  }
}

async function lookFor(
  client: ImapFlow,
  folder: string,
  messageId: string,
  within: number,
): Promise<number | null> {
  const giveUpAt = Date.now() + within;
  for (;;) {
    const lock = await client.getMailboxLock(folder);
    try {
      // Servers tell of new mail when asked (RFC 9051 §6.1.2).
      await client.noop();
      const found = await client.search({ header: { "message-id": messageId } }, { uid: true });
      if (found && found.length > 0) return found[0]!;
    } finally {
      lock.release();
    }
    if (Date.now() > giveUpAt) return null;
    await pause(LOOK_EVERY);
  }
}

/** Some servers rewrite the Message-ID; replies would then name one we do not know. */
async function recognise(client: ImapFlow, uid: number, messageId: string): Promise<string | null> {
  const lock = await client.getMailboxLock("INBOX");
  try {
    const message = await client.fetchOne(String(uid), { envelope: true }, { uid: true });
    if (!message || message.envelope?.messageId !== messageId)
      throw new Error(
        "The server changed the Message-ID of the probe. Replies can then be matched by sender only.",
      );
    return null;
  } finally {
    lock.release();
  }
}
