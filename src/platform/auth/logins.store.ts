import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";

export interface Login {
  id: string;
  passwordHash: string;
  failures: number;
  failedAt: Date | null;
}

export interface Membership {
  workspaceId: string;
  memberId: string;
}

export function findLogin(directory: Directory, emailKey: Buffer): Promise<Login | null> {
  return directory.find(sql<Login>`
    select id, password_hash, failures, failed_at from directory.logins where email_key = ${emailKey}`);
}

export async function insertLogin(
  directory: Directory,
  login: { id: string; emailKey: Buffer; passwordHash: string; at: Date },
): Promise<void> {
  await directory.run(sql`
    insert into directory.logins (id, email_key, password_hash, created_at)
    values (${login.id}, ${login.emailKey}, ${login.passwordHash}, ${login.at})`);
}

export async function saveLoginTry(
  directory: Directory,
  loginId: string,
  failedAt: Date | null,
): Promise<void> {
  await directory.run(sql`
    update directory.logins
    set failures = case when ${failedAt}::timestamptz is null then 0 else failures + 1 end, failed_at = ${failedAt}
    where id = ${loginId}`);
}

export function listMemberships(directory: Directory, loginId: string): Promise<Membership[]> {
  return directory.list(sql<Membership>`
    select workspace_id, member_id from directory.memberships where login_id = ${loginId} order by workspace_id`);
}
