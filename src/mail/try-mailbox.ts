import { openImapLine } from "./imap-line.ts";
import { type MailTrouble, mailTrouble } from "./mail-trouble.ts";
import type { Mailbox } from "./mailboxes.store.ts";
import { openSmtpLine } from "./smtp-line.ts";

/** Signs in to both servers. Null when both let us in; else the first step that failed. */
export async function tryMailbox(mailbox: Mailbox, password: string): Promise<MailTrouble | null> {
  try {
    (await openSmtpLine(mailbox, password)).close();
  } catch (error) {
    return mailTrouble("smtp", { host: mailbox.smtpHost, port: mailbox.smtpPort }, error);
  }
  try {
    await (await openImapLine(mailbox, password)).logout();
    return null;
  } catch (error) {
    return mailTrouble("imap", { host: mailbox.imapHost, port: mailbox.imapPort }, error);
  }
}
