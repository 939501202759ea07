import { parseMail } from "../../src/mail/incoming-mail.ts";
import { mailFiles } from "../mail-files.ts";

/** A mail whose own date cannot be read bears the one it was received on; this one says so. */
const NEVER = new Date(8.64e15);

/** `eval mime -- DIR`: what the product reads from each mail. */
export async function* lines([folder]: string[]): AsyncIterable<object> {
  if (!folder) throw new Error("Usage: npm run -s eval mime -- DIR");
  for await (const { file, raw } of mailFiles(folder)) {
    const began = performance.now();
    try {
      const mail = await parseMail(raw, NEVER);
      yield {
        file,
        subject: mail.subject,
        from: mail.from?.address ?? null,
        date: mail.sentAt < NEVER ? mail.sentAt.toISOString() : null,
        text: mail.text,
        attachments: mail.attachments.map((attachment) => attachment.name),
        ms: Math.round(performance.now() - began),
        error: null,
      };
    } catch (error) {
      yield { file, ms: Math.round(performance.now() - began), error: (error as Error).message };
    }
  }
}
