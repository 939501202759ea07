import { isAutoReply } from "./auto-reply.ts";
import { type DeliveryReport, deliveryReport } from "./delivery-report.ts";
import type { IncomingMail } from "./incoming-mail.ts";

export type Sorted = { kind: "bounce"; report: DeliveryReport } | { kind: "auto-reply" } | { kind: "human" };

/** What kind of mail this is, from the mail alone. */
export function sortMail(mail: IncomingMail): Sorted {
  const report = deliveryReport(mail);
  if (report) return { kind: "bounce", report };
  return isAutoReply(mail) ? { kind: "auto-reply" } : { kind: "human" };
}

/** A look at the headers alone: could this be a report of failed delivery? Its text is then worth fetching. */
export function mayBeReport(headers: {
  from: string;
  contentType: string;
  failedRecipients: boolean;
}): boolean {
  return (
    headers.failedRecipients ||
    /multipart\/report/i.test(headers.contentType) ||
    /^(mailer-daemon|postmaster|mail-daemon|mdaemon|bounce)/i.test(headers.from) ||
    headers.from === ""
  );
}
