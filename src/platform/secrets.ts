import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Everything secret derives from one 32-byte server key, a purpose apart each (RFC 5869). */
export interface Secrets {
  /** AES-256-GCM; `context` binds a ciphertext to its row, so it cannot be moved to another. */
  seal(plain: string | Buffer, context: string): Buffer;
  /** Throws when the key or the context is not the one it was sealed with. */
  open(sealed: Buffer, context: string): Buffer;
  /** A keyed hash for look-ups of what must not be stored readable (logins, tokens, suppressed addresses). */
  keyed(purpose: string, value: string): Buffer;
  /** A stable derived password, for the database roles this installation creates. */
  derive(purpose: string): string;
}

const NONCE = 12;
const TAG = 16;

export function openSecrets(serverKey: Buffer): Secrets {
  if (serverKey.length < 32) throw new Error("The server key must be at least 32 bytes.");
  const subkeys = new Map<string, Buffer>();
  // Purposes are few and fixed, and every request asks for the session's.
  const subkey = (purpose: string): Buffer => {
    let key = subkeys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync("sha256", serverKey, "frontline", purpose, 32));
      subkeys.set(purpose, key);
    }
    return key;
  };
  const sealing = subkey("seal");

  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const decipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(0, NONCE)).setAAD(
        Buffer.from(context),
      );
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    },
    keyed: (purpose, value) =>
      createHmac("sha256", subkey(`keyed:${purpose}`))
        .update(value)
        .digest(),
    derive: (purpose) => subkey(`derive:${purpose}`).toString("base64url"),
  };
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
