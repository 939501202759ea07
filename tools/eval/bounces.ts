import { actionOn } from "../../src/mail/bounces/bounce-reason.ts";
import { type IncomingMail, parseMail } from "../../src/mail/incoming-mail.ts";
import { sortMail } from "../../src/mail/sort-mail.ts";
import { mailFiles } from "../mail-files.ts";

const row =
  '<tr><td style="color: red"><a href="https://example.com">a@example.com</a><img src="https://example.com/a.png" alt=""><p>550 &amp; <b>Sorry</b></p></td></tr>';
/** The first mails of a process pay for compiling what all others use; none of the measured ones should. */
const firstMails = ["text/html", "text/plain", "multipart/report; boundary=b"].map((type) =>
  Buffer.from(`From: MAILER-DAEMON <>
Subject: failure notice
Content-Type: ${type}

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; a@example.com

--b
Content-Type: text/html

<html><head><style>p { color: red }</style></head><body><table>${row.repeat(100)}</table></body></html>`),
);

/** `eval bounces -- DIR`: a line per mail with what it says of each recipient. */
export async function* lines([folder]: string[]): AsyncIterable<object> {
  if (!folder) throw new Error("Usage: npm run -s eval bounces -- DIR");
  for (let time = 0; time < 3; time++)
    for (const raw of firstMails) verdictOn(await parseMail(raw, new Date()));
  for await (const { file, raw } of mailFiles(folder)) {
    const from = performance.now();
    const mail = await parseMail(raw, new Date());
    const verdict = verdictOn(mail);
    yield { file, ...verdict, ms: Math.round((performance.now() - from) * 10) / 10 };
  }
}

function verdictOn(mail: IncomingMail): { kind: string; recipients: object[] } {
  const sorted = sortMail(mail);
  if (sorted.kind === "auto-reply") {
    const recipient = mail.from?.address ?? null;
    const reason = "vacation";
    return {
      kind: "auto-reply",
      recipients: [{ recipient, reason, hard: false, action: actionOn(reason), status: null }],
    };
  }
  if (sorted.kind !== "bounce") return { kind: "none", recipients: [] };
  const { complaint, failures } = sorted.report;
  return {
    kind: complaint ? "complaint" : "bounce",
    recipients: failures.map(({ recipient, reason, hard, action, status }) => ({
      recipient,
      reason,
      hard,
      action,
      status,
    })),
  };
}
