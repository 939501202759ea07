import PostalMime, { type Address, type Email } from "postal-mime";
import { safeHtml, textOfHtml } from "./safe-html.ts";

/** A mail as the rules read it. */
export interface IncomingMail {
  messageId: string | null;
  from: { address: string; name: string | null } | null;
  to: string[];
  subject: string;
  sentAt: Date;
  inReplyTo: string[];
  references: string[];
  /** Lower-case names; the first of each. */
  headers: ReadonlyMap<string, string>;
  text: string;
  html: string | null;
  attachments: { name: string; type: string; bytes: number }[];
  /** `message/delivery-status` and the returned headers, for reports (RFC 3464). */
  reports: { type: string; text: string }[];
}

const REPORT_PARTS =
  /^(message\/(global-)?delivery-status|message\/rfc822|message\/global|text\/rfc822-headers|message\/feedback-report|message\/disposition-notification)$/;

export async function parseMail(raw: Buffer, receivedAt: Date): Promise<IncomingMail> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const parts = (mail.attachments ?? []).map((part) => ({
    type: part.mimeType.toLowerCase(),
    name: part.filename ?? "attachment",
    content: bytesOf(part.content),
  }));
  const html = mail.html ? safeHtml(mail.html) : null;
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    from: firstAddress(mail.from),
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((one) => addressesOf(one)),
    subject: (mail.subject ?? "").slice(0, 500),
    sentAt: dateOf(mail, receivedAt),
    inReplyTo: idsIn(mail.inReplyTo),
    references: idsIn(mail.references),
    headers,
    text: clean(mail.text?.trim() ? mail.text : mail.html ? textOfHtml(mail.html) : ""),
    html: html && clean(html),
    attachments: parts
      .filter((part) => !REPORT_PARTS.test(part.type))
      .map((part) => ({ name: clean(part.name).slice(0, 200), type: part.type, bytes: part.content.length })),
    reports: parts
      .filter((part) => REPORT_PARTS.test(part.type))
      .map((part) => ({ type: part.type, text: part.content.toString("utf8").slice(0, 50_000) })),
  };
}

/** Message-IDs as written, in angle brackets (RFC 5322 §3.6.4). */
export function idsIn(value: string | undefined | null): string[] {
  return (value ?? "").slice(0, 20_000).match(/<[^<>\s]{1,900}>/g) ?? [];
}

function firstAddress(from: Address | undefined): IncomingMail["from"] {
  const address = from && addressesOf(from)[0];
  return address ? { address, name: from.name ? clean(from.name).slice(0, 200) : null } : null;
}

function addressesOf(one: Address): string[] {
  if (one.address) return [one.address.toLowerCase()];
  return (one.group ?? []).flatMap((member) => (member.address ? [member.address.toLowerCase()] : []));
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
}

/** A date nobody can read, or one from the future, is the time it reached us. */
function dateOf(mail: Email, receivedAt: Date): Date {
  const written = mail.date ? new Date(mail.date) : receivedAt;
  return Number.isNaN(written.getTime()) || written > receivedAt ? receivedAt : written;
}

/** PostgreSQL text takes no NUL, and mails contain them. */
function clean(text: string): string {
  return text.replaceAll("\0", "");
}
