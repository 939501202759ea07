import type { IncomingMail } from "../incoming-mail.ts";
import { reportOpenings, reportSenders, reportSubjects } from "./words-of-reports.ts";

const smtpReply =
  /(^|\n)\W{0,20}[^\n]{0,120}\b(said|reply|response|error|remote|host|rcpt|smtp|message)\b[^\n]{0,120}\b[45]\d\d[ -]/i;

/** Is this a mail system telling that a mail did not arrive? Two signs are asked of prose: who says it, and what. */
export function looksLikeReport(mail: IncomingMail): boolean {
  const contentType = mail.headers.get("content-type") ?? "";
  if (/report-type="?delivery-status/i.test(contentType)) return true;
  if (mail.headers.has("x-failed-recipients")) return true;
  const opening = mail.text.slice(0, 4_000);
  const says = reportSubjects.test(mail.subject) || reportOpenings.test(opening) || smtpReply.test(opening);
  if (isFromMailSystem(mail)) return says;
  const isNobody = /^(no-?reply|do-?not-?reply)\b/i.test(mail.from?.address ?? "");
  if (isNobody) return reportSubjects.test(mail.subject) && reportOpenings.test(opening);
  // A list server answers from its own address; that it turned a mail away is said in both places.
  if (
    /fml/i.test(mail.headers.get("x-mlserver") ?? "") &&
    /not (a )?member|ignored|reject|illegal|loop|too (big|large)/i.test(mail.subject)
  )
    return true;
  return /\bnot (a )?member/i.test(mail.subject) && reportOpenings.test(opening);
}

/** Postmasters and mailer daemons are nobody: what they write is no person's answer. */
export function isFromMailSystem(mail: Pick<IncomingMail, "from" | "headers">): boolean {
  // The header as written: a daemon's name beside an empty address is no address at all to a parser.
  const written = (mail.headers.get("from") ?? "").replace(/^["'\s<]+/, "");
  return (
    written === "" ||
    written === ">" ||
    [written, mail.from?.address, mail.from?.name].some((name) => reportSenders.test(name ?? "")) ||
    /^<?\s*>?$|^<?mailer-daemon/i.test(mail.headers.get("return-path")?.trim() ?? "none")
  );
}
