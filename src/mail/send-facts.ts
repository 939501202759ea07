import type { Send } from "./sends.store.ts";

/** What events of a send tell: ids, no words of the mail. */
export function factsOfSend(send: Send, memberId: string) {
  const { id: sendId, personId, mailboxId, originKind, originId, aboutKind, aboutId } = send;
  return { sendId, personId, mailboxId, memberId, originKind, originId, aboutKind, aboutId };
}
