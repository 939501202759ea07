import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Team {
  id: string;
  name: string;
  managerId: string | null;
  memberCount: number;
}

export function listTeams(tx: Tx): Promise<Team[]> {
  return tx.list(sql<Team>`
    select t.id, t.name, t.manager_id, count(m.id)::int as member_count
    from teams t left join members m on m.team_id = t.id and m.left_at is null
    group by t.workspace_id, t.id, t.name, t.manager_id order by t.name, t.id`);
}

/** False when a team of that name exists. */
export async function insertTeam(
  tx: Tx,
  team: { id: string; name: string; managerId: string | null; at: Date },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into teams (id, name, manager_id, created_at)
    values (${team.id}, ${team.name}, ${team.managerId}, ${team.at}) on conflict do nothing`);
  return inserted === 1;
}

export function lockTeam(
  tx: Tx,
  teamId: string,
): Promise<{ id: string; name: string; managerId: string | null } | null> {
  return tx.find(sql<{ id: string; name: string; managerId: string | null }>`
    select id, name, manager_id from teams where id = ${teamId} for update`);
}

export async function isTeamName(tx: Tx, name: string, exceptId: string): Promise<boolean> {
  const row = await tx.find(sql`select 1 from teams where name = ${name} and id <> ${exceptId}`);
  return row !== null;
}

export async function updateTeam(
  tx: Tx,
  team: { id: string; name: string; managerId: string | null },
): Promise<void> {
  await tx.run(
    sql`update teams set name = ${team.name}, manager_id = ${team.managerId} where id = ${team.id}`,
  );
}

/** A manager who leaves leads no team any more. */
export async function clearManager(tx: Tx, memberId: string): Promise<void> {
  await tx.run(sql`update teams set manager_id = null where manager_id = ${memberId}`);
}

export async function managerOf(tx: Tx, memberId: string): Promise<string | null> {
  const row = await tx.find(sql<{ managerId: string | null }>`
    select t.manager_id from members m join teams t on t.id = m.team_id where m.id = ${memberId}`);
  return row?.managerId ?? null;
}

export async function listTeamsMembersLedBy(tx: Tx, managerId: string): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select m.id from members m join teams t on t.id = m.team_id where t.manager_id = ${managerId} order by m.id`);
  return rows.map((row) => row.id);
}

/** Everyone in the member's own team, themself included. */
export async function listTeammates(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select mate.id from members mate join members me on me.id = ${memberId}
    where mate.id = me.id or mate.team_id = me.team_id order by mate.id`);
  return rows.map((row) => row.id);
}
