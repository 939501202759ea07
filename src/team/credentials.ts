import { findLogin, insertLogin, savePassword } from "../platform/auth/logins.store.ts";
import { hashPassword, isPassword } from "../platform/auth/password.ts";
import { countTry, forgetTry } from "../platform/auth/sign-in-tries.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";

type Doors = Pick<Platform, "directory" | "secrets">;

export interface Credentials {
  email: string;
  password: string;
  /** The address the request came from. */
  ip: string;
  at: Date;
}

// Checked when no such login exists, so that the answer takes as long as for one that does.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LXNpZ25zLWlu$FzHqJ2bkZ1Ppn3S3x0V7gqvUQw3jv1y1K0dH4w3v2nE";

export function emailKey(secrets: Platform["secrets"], email: string): Buffer {
  return secrets.keyed("login", email.toLowerCase());
}

/** The login whose password this is. Unknown logins and wrong passwords get one answer, in the same time. */
export async function checkCredentials(
  { directory, secrets }: Doors,
  given: Credentials,
): Promise<Outcome<{ loginId: string }>> {
  const key = emailKey(secrets, given.email);
  const guesser = { login: key, address: secrets.keyed("address", given.ip) };
  const wait = await countTry(directory, guesser, given.at);
  if (wait > 0) return refused("wait-to-sign-in", { facts: { seconds: Math.ceil(wait / 1000) } });
  const login = await findLogin(directory, key);
  const isRight = await isPassword(given.password, login?.passwordHash ?? NOBODY);
  if (!login || !isRight) return refused("wrong-sign-in");
  await forgetTry(directory, guesser);
  return { loginId: login.id };
}

/**
 * The login of somebody who was let in (first admin, invitation): a new one, or the one they already have, by its
 * password. A login that nobody is a member by was left by a step that failed, and is taken over.
 */
export async function ensureLogin(doors: Doors, given: Credentials): Promise<Outcome<{ loginId: string }>> {
  const { directory, secrets } = doors;
  const key = emailKey(secrets, given.email);
  const known = await findLogin(directory, key);
  if (known?.isMember) return checkCredentials(doors, given);
  const passwordHash = await hashPassword(given.password);
  if (known) {
    await savePassword(directory, known.id, passwordHash);
    return { loginId: known.id };
  }
  const login = { id: newId(), emailKey: key, passwordHash, at: given.at };
  if (await insertLogin(directory, login)) return { loginId: login.id };
  return checkCredentials(doors, given);
}
