import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { FrontlineRole, Role } from "./role.ts";

/** A member as the people page lists them on a day. */
export interface PersonOfOurs {
  id: string;
  name: string;
  email: string;
  role: Role | null;
  zone: string;
  teamId: string | null;
  teamName: string | null;
  managerId: string | null;
  leftAt: Date | null;
  isAway: boolean;
  exceptions: { role: FrontlineRole; lastOn: string; reason: string }[];
}

const columns = (on: string) => sql`
  m.id, m.name, m.email, m.zone, m.team_id, t.name as team_name, t.manager_id, m.left_at,
  (select role from role_periods p where p.member_id = m.id and p.from_on <= ${on}
     and (p.until_on is null or p.until_on > ${on})) as role,
  exists (select from leave_periods l where l.member_id = m.id and l.cancelled_at is null
     and l.from_on <= ${on} and l.last_on >= ${on}) as is_away,
  coalesce((select jsonb_agg(jsonb_build_object('role', e.role, 'lastOn', e.until_on - 1, 'reason', e.reason) order by e.role)
     from role_exceptions e where e.member_id = m.id and e.from_on <= ${on} and e.until_on > ${on}), '[]') as exceptions
  from members m left join teams t on t.id = m.team_id`;

/** By name, keyset-paged on (name, id). */
export function listPeople(
  tx: Tx,
  asked: {
    on: string;
    find?: string | undefined;
    left: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<PersonOfOurs[]> {
  const text = asked.find ? `%${asked.find.replace(/[\\%_]/g, "\\$&")}%` : null;
  const [name, id] = asked.after ?? [null, null];
  return tx.list(sql<PersonOfOurs>`
    select ${columns(asked.on)}
    where (m.left_at is not null) = ${asked.left}
      and (${text}::text is null or m.name ilike ${text} or m.email ilike ${text})
      and (${name}::text is null or (m.name, m.id) > (${name}, ${id}::uuid))
    order by m.name, m.id limit ${asked.limit}`);
}

export function findPerson(tx: Tx, memberId: string, on: string): Promise<PersonOfOurs | null> {
  return tx.find(sql<PersonOfOurs>`select ${columns(on)} where m.id = ${memberId}`);
}
