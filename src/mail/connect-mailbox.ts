import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import type { Secrets } from "../platform/secrets.ts";
import { mailboxConnected, mailboxTouched } from "./mail.events.ts";
import { DAILY_BUDGET, PACE_SECONDS, type Security } from "./mailbox.ts";
import { sealPassword } from "./mailbox-password.ts";
import {
  findSealedMailbox,
  insertMailbox,
  insertMailboxChange,
  lockMailbox,
  type SealedMailbox,
  updateMailbox,
  updateMailboxState,
} from "./mailboxes.store.ts";

export interface MailboxSettings {
  address: string;
  senderName: string;
  username: string;
  password: string;
  smtp: { host: string; port: number; security: Security };
  imap: { host: string; port: number; security: Security };
  dailyBudget?: number | undefined;
  paceSeconds?: number | undefined;
}

/** The row a mailbox will be, before it is saved: the same object is tried against the servers first. */
export function draftMailbox(
  settings: MailboxSettings,
  secrets: Secrets,
  of: { memberId: string; at: Date; id?: string },
): SealedMailbox {
  const id = of.id ?? newId();
  return {
    id,
    memberId: of.memberId,
    address: settings.address.toLowerCase(),
    senderName: settings.senderName,
    smtpHost: settings.smtp.host,
    smtpPort: settings.smtp.port,
    smtpSecurity: settings.smtp.security,
    imapHost: settings.imap.host,
    imapPort: settings.imap.port,
    imapSecurity: settings.imap.security,
    username: settings.username,
    sealedPassword: sealPassword(secrets, id, settings.password),
    serverFilesSent: null,
    dailyBudget: settings.dailyBudget ?? DAILY_BUDGET,
    paceSeconds: settings.paceSeconds ?? PACE_SECONDS,
    state: "connected",
    connectedAt: of.at,
  };
}

/** Saves a mailbox whose servers have let us in (`tryMailbox`). */
export async function connectMailbox(
  tx: Tx,
  command: Command & { mailbox: SealedMailbox },
): Promise<Outcome<{ mailboxId: string }>> {
  const { mailbox, by, at } = command;
  const no = refusalToAct(by, "mail.own");
  if (no) return no;
  if (by.kind === "member" && mailbox.memberId !== by.id) return refused("not-your-mailbox");
  if (!(await insertMailbox(tx, mailbox))) return refused("mailbox-taken", { field: "address" });
  await insertMailboxChange(tx, { mailboxId: mailbox.id, change: "connected", by: by.id, at });
  await publish(tx, mailboxConnected, { mailboxId: mailbox.id, memberId: mailbox.memberId }, command);
  return { mailboxId: mailbox.id };
}

/** New settings of one's own mailbox, tried like the first ones. The address stays: another is another mailbox. */
export async function changeMailbox(
  tx: Tx,
  command: Command & { mailbox: SealedMailbox },
): Promise<Outcome<Ok>> {
  const refusal = await refusalToChange(tx, command, command.mailbox.id);
  if (refusal) return refusal;
  await updateMailbox(tx, command.mailbox);
  return tell(tx, command, command.mailbox, "changed");
}

export async function setMailboxState(
  tx: Tx,
  command: Command & { mailboxId: string; change: "paused" | "resumed" | "removed" },
): Promise<Outcome<Ok>> {
  const refusal = await refusalToChange(tx, command, command.mailboxId);
  if (refusal) return refusal;
  const mailbox = (await findSealedMailbox(tx, command.mailboxId))!;
  await updateMailboxState(tx, mailbox.id, command.change === "resumed" ? "connected" : command.change);
  return tell(tx, command, mailbox, command.change);
}

async function refusalToChange(tx: Tx, command: Command, mailboxId: string) {
  const no = refusalToAct(command.by, "mail.own");
  if (no) return no;
  const mailbox = await lockMailbox(tx, mailboxId);
  if (!mailbox || (command.by.kind === "member" && mailbox.memberId !== command.by.id))
    return refused("not-found");
  return null;
}

async function tell(
  tx: Tx,
  command: Command,
  mailbox: SealedMailbox,
  change: "changed" | "paused" | "resumed" | "removed",
): Promise<Ok> {
  await insertMailboxChange(tx, { mailboxId: mailbox.id, change, by: command.by.id, at: command.at });
  await publish(
    tx,
    mailboxTouched,
    { mailboxId: mailbox.id, memberId: mailbox.memberId, what: change },
    command,
  );
  return ok;
}
