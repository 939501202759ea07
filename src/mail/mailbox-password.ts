import type { Secrets } from "../platform/secrets.ts";

const context = (mailboxId: string) => `mailbox:${mailboxId}`;

export function sealPassword(secrets: Secrets, mailboxId: string, password: string): Buffer {
  return secrets.seal(password, context(mailboxId));
}

export function openPassword(secrets: Secrets, mailbox: { id: string; sealedPassword: Buffer }): string {
  return secrets.open(mailbox.sealedPassword, context(mailbox.id)).toString();
}
