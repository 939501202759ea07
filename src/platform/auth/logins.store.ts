import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";

export interface Login {
  id: string;
  passwordHash: string;
  /** False for a login made by a step that did not finish: whoever is let in next may take it over. */
  isMember: boolean;
}

export interface Membership {
  workspaceId: string;
  memberId: string;
}

const columns = sql`id, password_hash, exists (select from directory.memberships m where m.login_id = id) as is_member`;

export function findLogin(directory: Directory, emailKey: Buffer): Promise<Login | null> {
  return directory.find(sql<Login>`select ${columns} from directory.logins where email_key = ${emailKey}`);
}

export function findLoginById(directory: Directory, loginId: string): Promise<Login | null> {
  return directory.find(sql<Login>`select ${columns} from directory.logins where id = ${loginId}`);
}

/** False when another request made a login for this address first. */
export async function insertLogin(
  directory: Directory,
  login: { id: string; emailKey: Buffer; passwordHash: string; at: Date },
): Promise<boolean> {
  const inserted = await directory.run(sql`
    insert into directory.logins (id, email_key, password_hash, created_at)
    values (${login.id}, ${login.emailKey}, ${login.passwordHash}, ${login.at})
    on conflict (email_key) do nothing`);
  return inserted === 1;
}

export async function savePassword(
  directory: Directory,
  loginId: string,
  passwordHash: string,
): Promise<void> {
  await directory.run(sql`update directory.logins set password_hash = ${passwordHash} where id = ${loginId}`);
}

/** Written with the member, so that neither can be without the other. */
export async function insertMembership(tx: Tx, loginId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into directory.memberships (login_id, workspace_id, member_id)
    values (${loginId}, ${tx.workspaceId}, ${memberId})`);
}

export async function deleteMembership(
  directory: Directory,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  await directory.run(sql`
    delete from directory.memberships where workspace_id = ${workspaceId} and member_id = ${memberId}`);
}

export function listMemberships(directory: Directory, loginId: string): Promise<Membership[]> {
  return directory.list(sql<Membership>`
    select workspace_id, member_id from directory.memberships where login_id = ${loginId} order by workspace_id`);
}
