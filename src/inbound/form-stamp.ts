import { type Secrets, sameBytes } from "../platform/secrets.ts";

const PURPOSE = "form-shown";

/** A signed mark of when a form was shown, carried by the page: nothing is stored for forms nobody sends. */
export function stampForm(secrets: Secrets, publicKey: string, at: Date): string {
  const time = at.getTime().toString(36);
  return `${time}.${sign(secrets, publicKey, time).toString("base64url")}`;
}

/** Null for a mark that is missing, altered, or of another form. */
export function readStamp(secrets: Secrets, publicKey: string, stamp: unknown): Date | null {
  const [, time, signature] = /^([0-9a-z]{1,12})\.([\w-]{20,60})$/.exec(String(stamp ?? "")) ?? [];
  if (!time || !signature) return null;
  if (!sameBytes(Buffer.from(signature, "base64url"), sign(secrets, publicKey, time))) return null;
  return new Date(Number.parseInt(time, 36));
}

function sign(secrets: Secrets, publicKey: string, time: string): Buffer {
  return secrets.keyed(PURPOSE, `${publicKey} ${time}`).subarray(0, 16);
}
