import { findLoginById, savePassword } from "../platform/auth/logins.store.ts";
import { hashPassword, isPassword } from "../platform/auth/password.ts";
import { deleteLoginSessions } from "../platform/auth/sessions.store.ts";
import { openSessions } from "../platform/auth/sessions.ts";
import { countTry, forgetTry } from "../platform/auth/sign-in-tries.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import type { StartedSession } from "./sign-in.ts";

/** A new password ends every session of the login, this one too; the caller goes on in the new one. */
export async function changePassword(
  platform: Platform,
  command: { token: string; current: string; next: string; ip: string; at: Date },
): Promise<Outcome<StartedSession>> {
  const { directory, secrets } = platform;
  const sessions = openSessions(directory, secrets);
  const session = await sessions.find(command.token, command.at);
  const login = session?.loginId ? await findLoginById(directory, session.loginId) : null;
  if (!session || !login) return refused("no-password");

  // A borrowed session must not become a place to guess at: the same wait as at the door.
  const guesser = {
    login: secrets.keyed("login-id", login.id),
    address: secrets.keyed("address", command.ip),
  };
  const wait = await countTry(directory, guesser, command.at);
  if (wait > 0) return refused("wait-to-sign-in", { facts: { seconds: Math.ceil(wait / 1000) } });
  if (!(await isPassword(command.current, login.passwordHash)))
    return refused("wrong-password", { field: "current" });
  await forgetTry(directory, guesser);
  await savePassword(directory, login.id, await hashPassword(command.next));
  await deleteLoginSessions(directory, login.id);
  const { workspaceId, memberId } = session;
  return sessions.start({ loginId: login.id, workspaceId, memberId }, command.at);
}
