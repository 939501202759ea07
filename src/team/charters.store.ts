import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Charter } from "./charter.ts";
import type { Role } from "./role.ts";

export interface PublishedCharter extends Charter {
  version: number;
  publishedBy: string;
  publishedAt: Date;
}

const columns = sql`role, version, mission, duties, deliverables, may, published_by, published_at`;

export async function insertCharterVersion(
  tx: Tx,
  charter: Charter,
  published: { version: number; by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into charter_versions (role, version, mission, duties, deliverables, may, published_by, published_at)
    values (${charter.role}, ${published.version}, ${charter.mission}, ${[...charter.duties]}, ${[...charter.deliverables]},
            ${[...charter.may]}, ${published.by}, ${published.at})`);
}

/** The charter in force of every role. */
export function listNewestCharters(tx: Tx): Promise<PublishedCharter[]> {
  return tx.list(sql<PublishedCharter>`
    select distinct on (role) ${columns} from charter_versions order by role, version desc`);
}

export function listCharterVersions(tx: Tx, role: Role): Promise<PublishedCharter[]> {
  return tx.list(sql<PublishedCharter>`
    select ${columns} from charter_versions where role = ${role} order by version desc limit 200`);
}

export function findCharterVersion(tx: Tx, role: Role, version: number): Promise<PublishedCharter | null> {
  return tx.find(sql<PublishedCharter>`
    select ${columns} from charter_versions where role = ${role} and version = ${version}`);
}

export async function insertAcknowledgement(
  tx: Tx,
  read: { memberId: string; role: Role; version: number; at: Date },
): Promise<number> {
  return tx.run(sql`
    insert into charter_acknowledgements (member_id, role, version, acknowledged_at)
    values (${read.memberId}, ${read.role}, ${read.version}, ${read.at})
    on conflict do nothing`);
}

export interface Acknowledgement {
  memberId: string;
  version: number;
  acknowledgedAt: Date;
}

/** The newest version each member has acknowledged of a role's charter. */
export function listAcknowledgements(tx: Tx, role: Role, memberId?: string): Promise<Acknowledgement[]> {
  const whose = memberId ? sql`and member_id = ${memberId}` : sql``;
  return tx.list(sql<Acknowledgement>`
    select distinct on (member_id) member_id, version, acknowledged_at
    from charter_acknowledgements where role = ${role} ${whose} order by member_id, version desc`);
}

export async function hasAcknowledgedNewest(tx: Tx, memberId: string, role: Role): Promise<boolean> {
  const row = await tx.get(sql<{ found: boolean }>`
    select exists (
      select from charter_acknowledgements a
      where a.member_id = ${memberId} and a.role = ${role}
        and a.version = (select max(version) from charter_versions where role = ${role})) as found`);
  return row.found;
}
