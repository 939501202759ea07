import { type IncomingMail, idsIn } from "../incoming-mail.ts";
import { actionOn, type BounceAction, type BounceReason, isHard } from "./bounce-reason.ts";
import { isAgainstUs, readComplaint } from "./complaint.ts";
import { deliveriesIn, LONGEST_TEXT } from "./deliveries.ts";
import { type FailedDelivery, nothingSaid } from "./failed-delivery.ts";
import { looksLikeReport } from "./looks-like-report.ts";
import { readMachinePart } from "./machine-part.ts";
import { readNotification } from "./notification.ts";
import { splitCopy } from "./own-words.ts";
import { reasonOf } from "./reason-in-words.ts";

/** What a bounce says of one recipient. */
export interface Failure {
  recipient: string | null;
  /** The address we wrote to, where it was forwarded. */
  originally: string | null;
  reason: BounceReason;
  action: BounceAction;
  hard: boolean;
  /** The address itself is wrong and stays wrong. Never of a mail that is only late. */
  permanent: boolean;
  delayed: boolean;
  status: string | null;
  /** As the server said it. */
  words: string;
}

export interface BounceReport {
  /** Their reader's word against us: nothing failed. `asked` when no more mails are wanted. */
  complaint: { asked: boolean } | null;
  failures: Failure[];
  /** Message-IDs of ours that the report encloses. */
  about: string[];
}

/** Reads a report of failed delivery: its machine-readable part first (RFC 3464), then its prose; null when it is none. */
export function readBounce(mail: IncomingMail): BounceReport | null {
  const complaint = readComplaint(mail);
  const notified = complaint ? null : readNotification(mail);
  if (notified?.kind === "complaint")
    return complaintOf(
      true,
      notified.deliveries.map((one) => one.recipient),
      mail,
    );
  if (notified)
    return { complaint: null, failures: notified.deliveries.map(failureOf), about: enclosedIds(mail, "") };
  if (complaint) return complaintOf(isAgainstUs(complaint.feedback), complaint.recipients, mail);
  const { own, copy } = splitCopy(mail.text.slice(0, LONGEST_TEXT));
  const parts = mail.reports.filter((part) => /delivery-status$/.test(part.type));
  const fromParts = parts.flatMap((part) => readMachinePart(part.text));
  if (fromParts.length === 0 && parts.length === 0 && !looksLikeReport(mail)) return null;
  const failed = deliveriesIn(mail, fromParts, own, copy);
  const failures = failed.map((one) => failureOf(one));
  return { complaint: null, failures, about: enclosedIds(mail, copy) };
}

function complaintOf(asked: boolean, named: (string | null)[], mail: IncomingMail): BounceReport {
  const recipients = named.length > 0 ? named : [null];
  const failures = recipients.map((recipient) => ({
    ...failureOf({ ...nothingSaid, recipient }),
    reason: "feedback" as const,
    action: actionOn("feedback"),
  }));
  return { complaint: { asked }, failures, about: enclosedIds(mail, "") };
}

function failureOf(failed: FailedDelivery): Failure {
  const reason = reasonOf(failed);
  const { recipient, originally, status, outcome } = failed;
  const delayed = outcome === "delayed";
  const words = failed.words.replace(/\s+/g, " ").trim().slice(0, 400);
  // A server that takes no mail today, by its own status, may take some tomorrow.
  const mayChange = reason === "notaccept" && status?.startsWith("4") && !delayed;
  const hard = isHard(reason) && !mayChange;
  const permanent = hard && !delayed;
  return { recipient, originally, reason, action: actionOn(reason), hard, permanent, delayed, status, words };
}

/** The Message-ID of the returned mail, from its enclosed headers or the references of the report. */
function enclosedIds(mail: IncomingMail, copy: string): string[] {
  const texts = mail.reports.filter((part) => /rfc822|global$/.test(part.type)).map((part) => part.text);
  const enclosed = [...texts, copy || mail.text].flatMap((text) =>
    idsIn(
      /^\s{0,8}(?:x-original-)?message-id:\s{0,8}(<[^<>\s]{1,900}>)/im.exec(text.slice(0, LONGEST_TEXT))?.[1],
    ),
  );
  return [...new Set([...enclosed, ...mail.inReplyTo, ...mail.references])];
}
