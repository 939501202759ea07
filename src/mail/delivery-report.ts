import { type IncomingMail, idsIn } from "./incoming-mail.ts";

/** What a bounce says of one recipient. */
export interface Failure {
  recipient: string | null;
  /** The address itself is wrong and stays wrong: a full mailbox, a block or a delay is not. */
  permanent: boolean;
  status: string | null;
  reason: string;
}

export interface DeliveryReport {
  /** Its reader called the mail spam (RFC 5965): nothing failed, and nothing more may be sent. */
  complaint: boolean;
  failures: Failure[];
  /** Message-IDs of ours that the report encloses. */
  about: string[];
}

const senders =
  /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon|mdaemon|double-bounce|bounce(s|-notification)?|mail delivery (sub)?system|mailer daemon)\b/i;
const subjects =
  /(undeliver(ed|able)|failed delivery|delivery fail(ed|ure)|delivery (status notification|failure|has failed|report)|returned (mail|to sender)|mail (delivery|system) (failed|error|failure)|failure notice|message (not delivered|undeliverable)|could not be delivered|unzustellbar|nicht zustellbar|rejected:|delivery reports about your e-?mail|mail non remis|échec de la remise|no se puede entregar|non recapitabile)/i;
const unknownUser =
  /(user|recipient|mailbox|address|account|nutzer|benutzer|empfänger)[^\n]{0,40}(unknown|not found|does ?n[o']t exist|not exist|invalid|unbekannt)|no such (user|recipient|mailbox|account)|unknown (user|recipient|mailbox|address|local)|invalid (recipient|mailbox)|does not exist|(domain|host)[^\n]{0,30}(not found|unknown|does not exist|no mx)|unrouteable address|bad destination|no mailbox here by that name|mailbox unavailable|(domain|host) is not reachable|invalid domain|recipient address rejected: (access denied|user unknown)/i;
const notTheirFault =
  /(mailbox|quota|disk|storage)[^\n]{0,40}(full|exceed|over)|over ?quota|spam|blocked|blacklist|block ?list|policy|reputation|dmarc|\bspf\b|\bdkim\b|greylist|try again|temporar|timed? ?out|too (large|big)|size limit|rate limit|content rejected|virus|access denied|relay(ing)? denied|authentication/i;

/** Reads a report of failed delivery (RFC 3464, and the prose of servers that write none); null when it is none. */
export function deliveryReport(mail: IncomingMail): DeliveryReport | null {
  const complaint = mail.reports.find((part) => part.type === "message/feedback-report");
  if (complaint)
    return { complaint: true, failures: [complained(complaint.text, mail)], about: enclosedIds(mail) };
  const status = mail.reports.filter((part) => /delivery-status$/.test(part.type));
  const fromMachines = status.flatMap((part) => failuresIn(part.text));
  const isDelayOnly = status.length > 0 && fromMachines.length === 0;
  if (isDelayOnly) return null;
  if (fromMachines.length === 0 && !looksLikeReport(mail)) return null;
  const failures =
    fromMachines.length > 0 ? fromMachines.map((f) => withProse(f, mail.text)) : [failureInProse(mail)];
  return { complaint: false, failures, about: enclosedIds(mail) };
}

function complained(text: string, mail: IncomingMail): Failure {
  const enclosed = mail.reports.find((part) => /rfc822/.test(part.type))?.text ?? "";
  const recipient =
    addressIn(/^original-rcpt-to:(.*)$/im.exec(text)?.[1]) ?? addressIn(/^to:(.*)$/im.exec(enclosed)?.[1]);
  return { recipient, permanent: false, status: null, reason: "Its reader called it spam." };
}

function looksLikeReport(mail: IncomingMail): boolean {
  // The header as written: a daemon's name beside an empty address is no address at all to a parser.
  const written = (mail.headers.get("from") ?? "").replace(/^["'\s<]+/, "");
  const isFromDaemon =
    [written, mail.from?.address, mail.from?.name].some((name) => senders.test(name ?? "")) ||
    mail.headers.get("return-path")?.trim() === "<>";
  const contentType = mail.headers.get("content-type") ?? "";
  if (/report-type="?delivery-status/i.test(contentType)) return true;
  if (mail.headers.has("x-failed-recipients")) return true;
  return isFromDaemon && (subjects.test(mail.subject) || unknownUser.test(mail.text.slice(0, 5_000)));
}

/** One group of fields per recipient (RFC 3464 §2.3); successes and delays are not failures. */
function failuresIn(text: string): Failure[] {
  const groups = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n\s*\n/);
  return groups.flatMap((group): Failure[] => {
    const fields = new Map<string, string>();
    for (const line of group.split("\n")) {
      const colon = line.indexOf(":");
      if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const action = (fields.get("action") ?? "").toLowerCase();
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "")?.[1] ?? null;
    const recipient = addressIn(fields.get("original-recipient")) ?? addressIn(fields.get("final-recipient"));
    if (!recipient && !action) return [];
    if (/^(delivered|relayed|expanded|delayed)/.test(action)) return [];
    const words = (fields.get("diagnostic-code") ?? "").replace(/^[\w.-]+;\s*/, "");
    return [{ recipient, status, reason: words.slice(0, 400), permanent: isPermanent(status, words) }];
  });
}

/** 5.1.x names the address (RFC 3463 §3.2); 5.0.0 and 5.2.1 say too little, so the words decide. */
function isPermanent(status: string | null, words: string): boolean {
  const inWords = /\b(5\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1];
  const exact = inWords && (!status || /^5\.0\.0$/.test(status)) ? inWords : status;
  if (exact?.startsWith("4")) return false;
  // What the mailbox or a policy says (5.2, 5.7), and what concerns the sender, may be over tomorrow.
  if (/(full|quota)\b/i.test(words) || /^5\.[27]\./.test(exact ?? "") || /^5\.1\.[78]$/.test(exact ?? ""))
    return false;
  if (/\bsender\b[^\n]{0,40}(reject|denied|refused)|\b5\.7\.\d+\b/i.test(words)) return false;
  if (notTheirFault.test(words) && !/unknown|no such|not exist|5\.4\.1\b/i.test(words)) return false;
  if (exact && /^5\.(1\.([0-46]|10)|4\.4)$/.test(exact)) return true;
  return unknownUser.test(words);
}

/** Servers that say "5.0.0" in the report often say why in the text for people. */
function withProse(failure: Failure, text: string): Failure {
  if (failure.reason && failure.status !== "5.0.0") return failure;
  const prose = text.slice(0, 5_000);
  const permanent =
    failure.permanent || (!failure.status?.startsWith("4") && isPermanent(failure.status, prose));
  return { ...failure, permanent, reason: failure.reason || sentenceIn(prose) };
}

function failureInProse(mail: IncomingMail): Failure {
  const text = mail.text.slice(0, 5_000);
  const recipient =
    addressIn(mail.headers.get("x-failed-recipients")) ??
    addressIn(/<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[0]) ??
    addressIn(text);
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null;
  return { recipient, status, permanent: isPermanent(status, text), reason: sentenceIn(text) };
}

function sentenceIn(text: string): string {
  const line = text
    .split("\n")
    .find((one) => unknownUser.test(one) || notTheirFault.test(one) || /\b[45]\d\d\b/.test(one));
  return (line ?? text.split("\n").find((one) => one.trim()) ?? "").trim().slice(0, 400);
}

function addressIn(value: string | undefined): string | null {
  return (
    /[^\s<>;,"'()]{1,64}@[^\s<>;,"'()]{1,190}/
      .exec(value ?? "")?.[0]
      ?.replace(/[.:]+$/, "")
      .toLowerCase() ?? null
  );
}

/** The Message-ID of the returned mail, from its enclosed headers or the references of the report. */
function enclosedIds(mail: IncomingMail): string[] {
  const enclosed = mail.reports
    .filter((part) => /rfc822|global/.test(part.type) && !/delivery-status/.test(part.type))
    .concat({ type: "text/plain", text: mail.text })
    .flatMap((part) => idsIn(/^\s*message-id:\s*(<[^<>\s]+>)/im.exec(part.text)?.[1]));
  return [...new Set([...enclosed, ...mail.inReplyTo, ...mail.references])];
}
