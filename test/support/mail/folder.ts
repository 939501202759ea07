import { ImapFlow } from "imapflow";
import PostalMime, { type Email } from "postal-mime";

export type StoredMessage = {
  uid: number;
  seen: boolean;
  raw: Buffer;
  mail: Email;
};

export function connectTo(
  imap: { host: string; port: number },
  auth: { user: string; pass: string },
): ImapFlow {
  // The servers are on loopback: what they offer in TLS is the product's matter to test, not this reader's.
  const client = new ImapFlow({ ...imap, auth, secure: false, doSTARTTLS: false, logger: false });
  // A lost connection also fails the command that needed it; the event alone would end the whole test process.
  client.on("error", () => {});
  return client;
}

/** Every message of a folder, oldest first, as a mail client would see it. */
export async function readFolder(
  imap: { host: string; port: number },
  auth: { user: string; pass: string },
  folder: string,
): Promise<StoredMessage[]> {
  const client = connectTo(imap, auth);
  await client.connect();
  try {
    return await readOpenFolder(client, folder, 1);
  } finally {
    await client.logout();
  }
}

export async function readOpenFolder(
  client: ImapFlow,
  folder: string,
  fromUid: number,
): Promise<StoredMessage[]> {
  const lock = await client.getMailboxLock(folder);
  try {
    const found: StoredMessage[] = [];
    // A server may tell of new mail only in answer to a command (RFC 9051 §5.2).
    await client.noop();
    if (!client.mailbox || client.mailbox.exists === 0) return found;
    const wanted = { uid: true, flags: true, source: true };
    for await (const message of client.fetch(`${fromUid}:*`, wanted, { uid: true })) {
      // "n:*" always answers with the last message, even when it is below n (RFC 9051 §9, sequence-set).
      if (message.uid < fromUid) continue;
      const raw = message.source!;
      found.push({
        uid: message.uid,
        seen: !!message.flags?.has("\\Seen"),
        raw,
        mail: await PostalMime.parse(raw),
      });
    }
    return found;
  } finally {
    lock.release();
  }
}
