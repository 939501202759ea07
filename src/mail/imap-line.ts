import { ImapFlow } from "imapflow";
import { resolveMailHost } from "./mail-host.ts";
import type { Mailbox } from "./mailboxes.store.ts";

export class ImapFailed extends Error {
  readonly step: "connect" | "encrypt" | "sign-in";
  constructor(step: ImapFailed["step"], says: string) {
    super(says);
    this.step = step;
  }
}

type ImapError = Error & { authenticationFailed?: boolean; responseText?: string; code?: string };

/** A signed-in IMAP connection. `watch` keeps IDLE going between commands, so that new mail is told at once. */
export async function openImapLine(mailbox: Mailbox, password: string, trust?: string): Promise<ImapFlow> {
  const { address, servername } = await resolveMailHost(mailbox.imapHost);
  const client = new ImapFlow({
    host: address,
    port: mailbox.imapPort,
    secure: mailbox.imapSecurity === "tls",
    doSTARTTLS:
      mailbox.imapSecurity === "starttls" ? true : mailbox.imapSecurity === "none" ? false : undefined,
    ...(servername ? { servername } : {}),
    tls: trust ? { ca: trust } : {},
    auth: { user: mailbox.username, pass: password },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 10 * 60_000,
    // Some providers drop IDLE silently after half an hour (RFC 2177 asks for 29 minutes at most).
    maxIdleTime: 9 * 60_000,
  });
  // Without a listener a lost connection would end the process; whoever uses the line sees the rejected command.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    const { authenticationFailed, responseText, message, code } = error as ImapError;
    const step = authenticationFailed
      ? "sign-in"
      : /tls|ssl|cert/i.test(`${code} ${message}`)
        ? "encrypt"
        : "connect";
    throw new ImapFailed(step, (responseText ?? message).slice(0, 500));
  }
}

/** The folder a server keeps sent mail in: by its mark (RFC 6154), else by its usual names. */
export async function findSentFolder(client: ImapFlow): Promise<string | null> {
  const folders = await client.list();
  const marked = folders.find((folder) => folder.specialUse === "\\Sent");
  const named = folders.find((folder) =>
    /^(sent( items| mail| messages)?|gesendet(e objekte)?|envoyés|enviados)$/i.test(folder.name),
  );
  return (marked ?? named)?.path ?? null;
}
