import PostalMime, { type Address, type Email } from "postal-mime";
import { mailDate } from "./mail-date.ts";
import { mendMail } from "./mend-mail.ts";
import { safeHtml, textOfHtml } from "./safe-html.ts";
import { decodeUtf7, saysUtf7 } from "./utf7.ts";

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
  /** Safe to show. */
  html: string | null;
  /** The bodies as their program wrote them, for reading alone: the HTML is not safe to show. */
  written: { plain: string | null; html: string | null };
  attachments: { name: string; type: string; bytes: number }[];
  /** `message/delivery-status` and the returned headers, for reports (RFC 3464). */
  reports: { type: string; text: string }[];
}

const REPORT_PARTS =
  /^(message\/(global-)?delivery-status|message\/rfc822|message\/global|text\/rfc822-headers|message\/feedback-report|message\/disposition-notification)$/;

/** Reads any bytes: what no reader can take apart is kept as text. */
export async function parseMail(raw: Buffer, receivedAt: Date): Promise<IncomingMail> {
  const mended = mendMail(raw);
  const mail = await takeApart(mended);
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const parts = (mail.attachments ?? []).map((part) => ({
    type: part.mimeType.toLowerCase(),
    name: part.filename || nameOf(part.mimeType),
    content: bytesOf(part.content),
  }));
  const decode = saysUtf7(mended) ? decodeUtf7 : (text: string) => text;
  const html = mail.html ? clean(decode(mail.html)) : null;
  const isLost = !mail.text?.trim() && !html && parts.length === 0;
  const plain = clean(decode(isLost ? bodyAsWritten(mended) : (mail.text ?? ""))).trimStart() || null;
  const isReport = /multipart\/report/i.test(headers.get("content-type") ?? "");
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    from: firstAddress(mail.from),
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((one) => addressesOf(one)),
    subject: clean(mail.subject ?? "").slice(0, 500),
    sentAt: sentAt(headers.get("date"), receivedAt),
    inReplyTo: idsIn(mail.inReplyTo),
    references: idsIn(mail.references),
    headers,
    text: plain ?? (html ? clean(textOfHtml(html)) : ""),
    html: html && safeHtml(html),
    written: { plain, html },
    attachments: parts
      .filter((part) => !REPORT_PARTS.test(part.type) || (!isReport && part.type === "message/rfc822"))
      .map((part) => ({ name: clean(part.name).slice(0, 200), type: part.type, bytes: part.content.length })),
    reports: parts
      .filter((part) => REPORT_PARTS.test(part.type))
      .map((part) => ({ type: part.type, text: part.content.toString("utf8").slice(0, 50_000) })),
  };
}

/** The reader refuses mails that nest or whose headers grow without bound; of those the top and the bare text are read. */
async function takeApart(raw: Buffer): Promise<Email> {
  const whole = { forceRfc822Attachments: true, maxNestingDepth: 50 };
  try {
    return await PostalMime.parse(raw, whole);
  } catch {
    const head = raw.subarray(0, 100_000).toString("latin1");
    const plain = head.replace(/^content-(?:type|transfer-encoding)[^\n]*\n(?:[ \t][^\n]*\n)*/gim, "");
    return PostalMime.parse(Buffer.from(plain, "latin1"), whole);
  }
}

/** A multipart whose parts nobody can find is still text to a reader. */
function bodyAsWritten(raw: Buffer): string {
  const text = raw.subarray(0, 200_000).toString("utf8");
  const end = /\r?\n\r?\n/.exec(text);
  return end ? text.slice(end.index).trim() : "";
}

function nameOf(type: string): string {
  return type.toLowerCase() === "message/rfc822" ? "mail.eml" : "attachment";
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
function sentAt(written: string | undefined, receivedAt: Date): Date {
  const date = mailDate(written);
  return date && date <= receivedAt ? date : receivedAt;
}

/** PostgreSQL text takes no NUL, and mails contain them. */
function clean(text: string): string {
  return text.replaceAll("\0", "");
}
