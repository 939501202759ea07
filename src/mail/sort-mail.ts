import { isAutoReply } from "./auto-reply.ts";
import { isPostmaster } from "./bounces/mail-address.ts";
import { type BounceReport, readBounce } from "./bounces/read-bounce.ts";
import type { IncomingMail } from "./incoming-mail.ts";

export type Sorted =
  | { kind: "bounce"; report: BounceReport }
  | { kind: "auto-reply" }
  /** A machine's mail that answers nothing of ours. */
  | { kind: "notice" }
  | { kind: "human" };

/** What kind of mail this is, from the mail alone. */
export function sortMail(mail: IncomingMail): Sorted {
  const report = readBounce(mail);
  if (report) return { kind: "bounce", report };
  if (!isAutoReply(mail)) return { kind: "human" };
  return { kind: isPostmaster(mail.from?.address ?? "") ? "notice" : "auto-reply" };
}
