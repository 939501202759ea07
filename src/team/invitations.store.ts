import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";

export interface Invitation {
  id: string;
  name: string;
  email: string;
  role: Role;
  teamId: string | null;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

const columns = sql`id, name, email, role, team_id, invited_by, invited_at, expires_at, accepted_at, revoked_at`;

/** False when an invitation to this address is open. */
export async function insertInvitation(
  tx: Tx,
  invitation: Omit<Invitation, "acceptedAt" | "revokedAt">,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into invitations (id, name, email, role, team_id, invited_by, invited_at, expires_at)
    values (${invitation.id}, ${invitation.name}, ${invitation.email}, ${invitation.role}, ${invitation.teamId},
            ${invitation.invitedBy}, ${invitation.invitedAt}, ${invitation.expiresAt})
    on conflict do nothing`);
  return inserted === 1;
}

export function findInvitation(tx: Tx, invitationId: string): Promise<Invitation | null> {
  return tx.find(sql<Invitation>`select ${columns} from invitations where id = ${invitationId}`);
}

/** Two who open one link at once meet here: the second waits, then finds it used. */
export function lockInvitation(tx: Tx, invitationId: string): Promise<Invitation | null> {
  return tx.find(sql<Invitation>`select ${columns} from invitations where id = ${invitationId} for update`);
}

/** Neither accepted nor revoked, newest first; those that ran out too, so that they can be renewed. */
export function listOpenInvitations(tx: Tx): Promise<Invitation[]> {
  return tx.list(sql<Invitation>`
    select ${columns} from invitations where accepted_at is null and revoked_at is null
    order by invited_at desc, id desc limit 500`);
}

export async function saveAcceptance(tx: Tx, id: string, memberId: string, at: Date): Promise<void> {
  await tx.run(sql`update invitations set accepted_at = ${at}, member_id = ${memberId} where id = ${id}`);
}

export async function saveRevocation(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.run(sql`update invitations set revoked_at = ${at}, revoked_by = ${by} where id = ${id}`);
}

export async function extendInvitation(tx: Tx, id: string, expiresAt: Date): Promise<void> {
  await tx.run(sql`update invitations set expires_at = ${expiresAt} where id = ${id}`);
}
