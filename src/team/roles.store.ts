import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";

export interface ActingMember {
  id: string;
  zone: string;
  role: Role;
  roles: Role[];
  permissions: string[];
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
  return (await listRolesOfEach(tx, [memberId], on)).get(memberId)!;
}

export async function listRolesOfEach(
  tx: Tx,
  memberIds: readonly string[],
  on: string,
): Promise<Map<string, Role[]>> {
  const rows = await tx.list(sql<{ memberId: string; role: Role }>`
    select member_id, role from (
      select member_id, role, 0 as rank from role_periods
      where member_id = any(${[...memberIds]}::uuid[]) and from_on <= ${on} and (until_on is null or until_on > ${on})
      union all
      select member_id, role, 1 from role_exceptions
      where member_id = any(${[...memberIds]}::uuid[]) and from_on <= ${on} and until_on > ${on}
    ) held group by member_id, role order by member_id, min(rank), role`);
  const held = new Map<string, Role[]>(memberIds.map((id) => [id, []]));
  for (const { memberId, role } of rows) held.get(memberId)?.push(role);
  return held;
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

export interface RolePeriod {
  id: string;
  memberId: string;
  role: Role;
  fromOn: string;
  untilOn: string | null;
  grantedBy: string;
  grantedAt: Date;
}

export function listRolePeriods(tx: Tx, memberId: string): Promise<RolePeriod[]> {
  return tx.list(sql<RolePeriod>`
    select id, member_id, role, from_on, until_on, granted_by, granted_at from role_periods
    where member_id = ${memberId} and (until_on is null or until_on > from_on)
    order by from_on desc limit 200`);
}

/** Ends what is held on that day and takes back what was to begin later; a period taken back keeps its row, a day long of nothing. */
export async function endRolePeriods(tx: Tx, memberId: string, on: string): Promise<void> {
  await tx.run(sql`
    update role_periods set until_on = greatest(from_on, ${on}::date)
    where member_id = ${memberId} and (until_on is null or until_on > ${on})`);
}

/** Who can still repair the workspace: members who may both manage people and edit charters, from a day on. */
export async function listStewards(tx: Tx, on: string): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    with charters as (
      select distinct on (role) role, may from charter_versions order by role, version desc
    )
    select m.id from members m
    join role_periods p on p.member_id = m.id and p.from_on <= ${on} and p.until_on is null
    join charters c on c.role = p.role
    where m.left_at is null and c.may @> array['team.manage', 'charters.edit'] order by m.id`);
  return rows.map((row) => row.id);
}
