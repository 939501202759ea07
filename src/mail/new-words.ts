import type { IncomingMail } from "./incoming-mail.ts";
import { replyTextOfHtml } from "./reply-html.ts";
import { replyText } from "./reply-text.ts";

/**
 * What the writer of a mail says in it. The plain part tells, as its reader sees it; where nothing in it could be told
 * from a quote, the HTML does, whose elements say it in any language.
 */
export function newWordsOf(mail: Pick<IncomingMail, "written">): string {
  const { plain, html } = mail.written;
  if (plain === null) return html === null ? "" : replyTextOfHtml(html);
  const words = replyText(plain);
  if (html === null || words.length < plain.trim().length) return words;
  const fewer = replyTextOfHtml(html);
  return fewer && letters(fewer) < letters(words) ? fewer : words;
}

const letters = (text: string) => text.replace(/\s+/g, "").length;
