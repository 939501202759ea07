import { type SmtpStage, stageIn } from "./failed-delivery.ts";

/**
 * Which command was refused, from a transcript as Sendmail and Courier write it (`>>>` what was sent, `<<<` what came
 * back). A reply of 503 after it tells that commands were sent in one go (RFC 2920) and the refusal was of RCPT.
 */
export function stageInSession(own: string): SmtpStage | null {
  let sent: string | null = null;
  let refused: SmtpStage | null = null;
  for (const line of own.split("\n")) {
    if (/^\s*>>>/.test(line)) sent = line;
    else if (/^\s*<<< ?503/.test(line) && refused === "data") return "rcpt";
    else if (/^\s*<<< ?[45]\d\d/.test(line) && sent && !refused) refused = stageIn(sent);
  }
  return refused;
}
