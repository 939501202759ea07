import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";
import { isForgotten, type Tries, waitLeft } from "./sign-in-wait.ts";

const FREE_BY_LOGIN = 5;
// An office shares one address: more people, more slips.
const FREE_BY_ADDRESS = 40;

/** Who is guessing, as keyed hashes: a login's and an address's. Logins that do not exist wait like those that do. */
export interface Guesser {
  login: Buffer;
  address: Buffer;
}

/**
 * Counts the try as a failure before the password is looked at, so that guesses made side by side cannot all slip
 * under the limit. Answers the milliseconds to wait; 0 lets the try go on.
 */
export function countTry(directory: Directory, guesser: Guesser, at: Date): Promise<number> {
  return directory.together(async (held) => {
    const byLogin = await lockTries(held, guesser.login, at);
    const byAddress = await lockTries(held, guesser.address, at);
    const wait = Math.max(waitLeft(byLogin, FREE_BY_LOGIN, at), waitLeft(byAddress, FREE_BY_ADDRESS, at));
    if (wait > 0) return wait;
    await saveTries(held, guesser.login, isForgotten(byLogin, at) ? 1 : byLogin.failures + 1, at);
    await saveTries(held, guesser.address, isForgotten(byAddress, at) ? 1 : byAddress.failures + 1, at);
    return 0;
  });
}

/** The password was right: the login starts afresh; the address only gets this try back, or one good login would wash it clean. */
export async function forgetTry(directory: Directory, guesser: Guesser): Promise<void> {
  await directory.run(sql`delete from directory.sign_in_failures where key = ${guesser.login}`);
  await directory.run(sql`
    update directory.sign_in_failures set failures = failures - 1 where key = ${guesser.address} and failures > 0`);
}

export function deleteForgottenTries(directory: Directory, before: Date): Promise<number> {
  return directory.run(sql`delete from directory.sign_in_failures where failed_at < ${before}`);
}

async function lockTries(held: Directory, key: Buffer, at: Date): Promise<Tries> {
  await held.run(sql`
    insert into directory.sign_in_failures (key, failures, failed_at) values (${key}, 0, ${at}) on conflict do nothing`);
  return (await held.find(sql<Tries>`
    select failures, failed_at from directory.sign_in_failures where key = ${key} for update`))!;
}

async function saveTries(held: Directory, key: Buffer, failures: number, at: Date): Promise<void> {
  await held.run(sql`
    update directory.sign_in_failures set failures = ${failures}, failed_at = ${at} where key = ${key}`);
}
