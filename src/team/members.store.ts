import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";

export interface Member {
  id: string;
  name: string;
  email: string;
  zone: string;
  locale: string;
  teamId: string | null;
  joinedAt: Date;
  leftAt: Date | null;
}

export interface ActingMember {
  id: string;
  zone: string;
  role: Role;
  roles: Role[];
  permissions: string[];
}

export async function insertMember(tx: Tx, member: Omit<Member, "leftAt">): Promise<void> {
  await tx.run(sql`
    insert into members (id, name, email, zone, locale, team_id, joined_at)
    values (${member.id}, ${member.name}, ${member.email}, ${member.zone}, ${member.locale}, ${member.teamId}, ${member.joinedAt})`);
}

export async function insertRolePeriod(
  tx: Tx,
  period: { id: string; memberId: string; role: Role; fromOn: string; grantedBy: string; grantedAt: Date },
): Promise<void> {
  await tx.run(sql`
    insert into role_periods (id, member_id, role, from_on, granted_by, granted_at)
    values (${period.id}, ${period.memberId}, ${period.role}, ${period.fromOn}, ${period.grantedBy}, ${period.grantedAt})`);
}

/** The member with the roles they hold on a day and what the newest charters of those roles allow. */
export function findActingMember(tx: Tx, memberId: string, on: string): Promise<ActingMember | null> {
  return tx.find(sql<ActingMember>`
    with held as (
      select role, 0 as rank from role_periods
      where member_id = ${memberId} and from_on <= ${on} and (until_on is null or until_on > ${on})
      union
      select role, 1 from role_exceptions where member_id = ${memberId} and from_on <= ${on} and until_on > ${on}
    ),
    charters as (
      select distinct on (role) role, may from charter_versions where role in (select role from held) order by role, version desc
    )
    select m.id, m.zone,
           (select role from held order by rank limit 1) as role,
           (select array_agg(distinct role) from held) as roles,
           coalesce((select array_agg(distinct permission) from charters, unnest(may) as permission), '{}') as permissions
    from members m
    where m.id = ${memberId} and m.left_at is null and exists (select from held)`);
}

/** The role held that day first, then those of exceptions in force. */
export async function listRoles(tx: Tx, memberId: string, on: string): Promise<Role[]> {
  const rows = await tx.list(sql<{ role: Role }>`
    select role from (
      select role, 0 as rank from role_periods
      where member_id = ${memberId} and from_on <= ${on} and (until_on is null or until_on > ${on})
      union all
      select role, 1 from role_exceptions where member_id = ${memberId} and from_on <= ${on} and until_on > ${on}
    ) held group by role order by min(rank), role`);
  return rows.map((row) => row.role);
}

export async function listMembersHolding(tx: Tx, role: Role, on: string): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select m.id from members m
    where m.left_at is null and (
      exists (select from role_periods p where p.member_id = m.id and p.role = ${role}
              and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}))
      or exists (select from role_exceptions e where e.member_id = m.id and e.role = ${role}
                 and e.from_on <= ${on} and e.until_on > ${on}))
    order by m.joined_at, m.id`);
  return rows.map((row) => row.id);
}

export interface ListedMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  zone: string;
  teamId: string | null;
  leftAt: Date | null;
}

/** By name. The role is the one held on that day; without a day, the one not ended (or ended last). */
export function listMembers(tx: Tx, ids?: readonly string[], on?: string): Promise<ListedMember[]> {
  const chosen = ids ? sql`where m.id = any(${[...ids]}::uuid[])` : sql``;
  const day = on ?? null;
  return tx.list(sql<ListedMember>`
    select m.id, m.name, m.email, p.role, m.zone, m.team_id, m.left_at
    from members m
    join lateral (
      select role from role_periods p where p.member_id = m.id
      order by (${day}::date is not null and from_on <= ${day}::date and (until_on is null or until_on > ${day}::date)) desc,
               (until_on is null) desc, from_on desc limit 1) p on true
    ${chosen} order by m.name, m.id`);
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
