import { leftPhrases } from "./auto-reply-words.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import type { Message } from "./messages.store.ts";
import { newWordsOf } from "./new-words.ts";

const left = new RegExp(`(?:${leftPhrases.join("|")})`, "iu");
const addresses = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,5}/g;

export interface LeftNotice {
  /** Whom to write to instead, as the notice says. */
  replacement: string | null;
}

/** What an automatic answer says of a writer who left the company; null when it says nothing of the kind. */
export function leftNotice(
  mail: Pick<IncomingMail, "from" | "to" | "subject" | "written">,
): LeftNotice | null {
  return noticeIn(newWordsOf(mail), mail.subject, [mail.from?.address ?? "", ...mail.to]);
}

/** The same of a stored one. */
export function leftNoticeIn(
  message: Pick<Message, "newText" | "subject" | "fromAddress" | "toAddresses">,
): LeftNotice | null {
  return noticeIn(message.newText ?? "", message.subject, [message.fromAddress, ...message.toAddresses]);
}

function noticeIn(words: string, subject: string, notThese: readonly string[]): LeftNotice | null {
  const text = words.slice(0, 3_000);
  if (!left.test(text) && !left.test(subject)) return null;
  const known = new Set(notThese.map((address) => address.toLowerCase()));
  const named = (text.match(addresses) ?? []).map((address) => address.toLowerCase());
  return { replacement: named.find((address) => !known.has(address)) ?? null };
}
