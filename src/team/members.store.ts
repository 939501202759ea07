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
