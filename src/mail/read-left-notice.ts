import type { Tx } from "../platform/db/tx.ts";
import { type LeftNotice, leftNoticeIn } from "./left-company.ts";
import { findMessage } from "./messages.store.ts";

/** What a stored automatic answer says of a writer who left: events carry no addresses, so it is read from the mail. */
export async function readLeftNotice(tx: Tx, messageId: string): Promise<LeftNotice | null> {
  const message = await findMessage(tx, messageId);
  return message && leftNoticeIn(message);
}
