import { readFile } from "node:fs/promises";
import { parseMail } from "../../src/mail/incoming-mail.ts";
import { newWordsOf } from "../../src/mail/new-words.ts";
import { replyTextOfHtml } from "../../src/mail/reply-html.ts";
import { replyText } from "../../src/mail/reply-text.ts";

/** `eval quotes -- FILE…` (`.txt`, `.html`, `.eml`): the new words of each. */
export async function* lines(files: string[]): AsyncIterable<object> {
  if (files.length === 0) throw new Error("Usage: npm run -s eval quotes -- FILE…");
  for (const file of files) {
    const raw = await readFile(file);
    const began = performance.now();
    const text = await newWordsIn(file, raw);
    yield { file, text, ms: Math.round(performance.now() - began) };
  }
}

async function newWordsIn(file: string, raw: Buffer): Promise<string> {
  if (file.endsWith(".eml")) return newWordsOf(await parseMail(raw, new Date()));
  return /\.html?$/.test(file) ? replyTextOfHtml(raw.toString("utf8")) : replyText(raw.toString("utf8"));
}
