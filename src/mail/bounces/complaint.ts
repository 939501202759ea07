import type { IncomingMail } from "../incoming-mail.ts";
import { addressIn } from "./mail-address.ts";

/** A reader's word against our mail (RFC 5965), or what a provider sends in its place. */
export interface Complaint {
  /** `abuse`, `opt-out`, `auth-failure`, `not-spam`… */
  feedback: string;
  recipients: string[];
}

export function readComplaint(mail: IncomingMail): Complaint | null {
  const part = mail.reports.find((one) => one.type === "message/feedback-report");
  if (part) return { feedback: feedbackIn(part.text), recipients: recipientsIn(part.text, mail) };
  // Outlook.com's junk mail reports enclose the mail alone.
  if (/^\s*complaint about message from/i.test(mail.subject) && mail.reports.some(isEnclosed))
    return { feedback: "abuse", recipients: recipientsIn("", mail) };
  // iCloud turns a press of its unsubscribe button into a mail.
  if (mail.headers.has("x-apple-unsubscribe"))
    return { feedback: "opt-out", recipients: mail.from ? [mail.from.address] : [] };
  return null;
}

/** Whether somebody asked for no more mails; reports of failed authentication and of "not spam" are none. */
export function isAgainstUs(feedback: string): boolean {
  return !/^(auth-failure|not-spam|virus|dmarc|other)$/.test(feedback);
}

function feedbackIn(text: string): string {
  return /^feedback-type:\s*([\w-]{1,40})/im.exec(text)?.[1]?.toLowerCase() ?? "abuse";
}

const isEnclosed = (part: { type: string }) => /rfc822/.test(part.type);

function recipientsIn(report: string, mail: IncomingMail): string[] {
  const original = all(report, /^(?:original-rcpt-to|removal-recipient|redacted-address):(.{1,300})$/gim);
  if (original.length > 0) return original;
  const enclosed =
    mail.reports
      .find(isEnclosed)
      ?.text.slice(0, 20_000)
      .replace(/\r?\n[ \t]+/g, " ") ?? "";
  const hotmail = all(enclosed, /^x-hmxmroriginalrecipient:(.{1,300})$/gim);
  return hotmail.length > 0 ? hotmail : all(enclosed, /^to:(.{1,300})$/gim).slice(0, 1);
}

function all(text: string, field: RegExp): string[] {
  const found = [...text.matchAll(field)].flatMap((one) => addressIn(one[1]) ?? []);
  return [...new Set(found)].slice(0, 500);
}
