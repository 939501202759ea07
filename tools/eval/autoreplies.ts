import { autoReplyIn } from "../../src/mail/auto-reply.ts";
import { type IncomingMail, parseMail } from "../../src/mail/incoming-mail.ts";
import { sortMail } from "../../src/mail/sort-mail.ts";
import { mailFiles } from "../mail-files.ts";

/** `eval autoreplies -- DIR`: what kind of answer each mail is. */
export async function* lines([folder]: string[]): AsyncIterable<object> {
  if (!folder) throw new Error("Usage: npm run -s eval autoreplies -- DIR");
  for await (const { file, raw } of mailFiles(folder)) {
    // A day is counted from the mail's own date, so "now" is no earlier than any.
    const mail = await parseMail(raw, new Date(8.64e15));
    yield { file, ...kindOf(mail) };
  }
}

function kindOf(mail: IncomingMail): { kind: string; returnsOn: string | null } {
  if (sortMail(mail).kind === "bounce") return { kind: "bounce", returnsOn: null };
  const answer = autoReplyIn(mail);
  if (!answer) return { kind: "human", returnsOn: null };
  return { kind: answer.says === "away" ? "out-of-office" : "auto", returnsOn: answer.returnsOn };
}
