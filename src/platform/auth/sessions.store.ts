import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";

export interface Session {
  loginId: string | null;
  workspaceId: string;
  memberId: string;
  expiresAt: Date;
  seenAt: Date;
}

export async function insertSession(directory: Directory, tokenKey: Buffer, session: Session): Promise<void> {
  await directory.run(sql`
    insert into directory.sessions (token_key, login_id, workspace_id, member_id, created_at, seen_at, expires_at)
    values (${tokenKey}, ${session.loginId}, ${session.workspaceId}, ${session.memberId}, ${session.seenAt},
            ${session.seenAt}, ${session.expiresAt})`);
}

export function findSession(directory: Directory, tokenKey: Buffer, at: Date): Promise<Session | null> {
  return directory.find(sql<Session>`
    select login_id, workspace_id, member_id, expires_at, seen_at
    from directory.sessions where token_key = ${tokenKey} and expires_at > ${at}`);
}

export async function extendSession(
  directory: Directory,
  tokenKey: Buffer,
  seenAt: Date,
  expiresAt: Date,
): Promise<void> {
  await directory.run(sql`
    update directory.sessions set seen_at = ${seenAt}, expires_at = ${expiresAt} where token_key = ${tokenKey}`);
}

export async function deleteSession(directory: Directory, tokenKey: Buffer): Promise<void> {
  await directory.run(sql`delete from directory.sessions where token_key = ${tokenKey}`);
}

/** Signs a member out everywhere: on leaving, or when their role ends. */
export async function deleteMemberSessions(
  directory: Directory,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  await directory.run(sql`
    delete from directory.sessions where workspace_id = ${workspaceId} and member_id = ${memberId}`);
}

/** Signs a login out of every workspace and device. */
export async function deleteLoginSessions(directory: Directory, loginId: string): Promise<void> {
  await directory.run(sql`delete from directory.sessions where login_id = ${loginId}`);
}

export function deleteEndedSessions(directory: Directory, at: Date): Promise<number> {
  return directory.run(sql`delete from directory.sessions where expires_at < ${at}`);
}
