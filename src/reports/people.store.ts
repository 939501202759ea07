import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface RoleHeld {
  memberId: string;
  role: string;
  fromOn: string;
  untilOn: string | null;
  isException: boolean;
}

/** Roles and dated exceptions in force on any day from `from` to `until`; their own last day is not part of them. */
export function listRolesHeld(
  tx: Tx,
  from: string | undefined,
  until: string | undefined,
): Promise<RoleHeld[]> {
  return tx.list(sql<RoleHeld>`
    select member_id, role, from_on, until_on, is_exception from report_team_roles
    where (until_on is null or until_on > from_on)
      and from_on <= coalesce(${until ?? null}::date, 'infinity')
      and coalesce(until_on, 'infinity') > coalesce(${from ?? null}::date, '-infinity')
    order by from_on, member_id limit 5000`);
}

export interface FloorMember {
  id: string;
  name: string;
  role: string;
  /** The last thing they did today: a kind of task or touch, and when. */
  didKind: string | null;
  didAt: Date | null;
  didPersonId: string | null;
}

/** Who sells, with the last thing each did since the day began: a task finished or a touch of a lead. */
export function listFloorMembers(
  tx: Tx,
  { visible, dayStart, at }: { visible: readonly string[] | "all"; dayStart: Date; at: Date },
): Promise<FloorMember[]> {
  const seen = visible === "all" ? sql`true` : sql`m.id = any(${[...visible]}::uuid[])`;
  return tx.list(sql<FloorMember>`
    with did as (
      select distinct on (member_id) * from (
        select member_id, kind, ended_at as done_at, person_id from report_activity_tasks
        where state = 'done' and ended_at >= ${dayStart} and ended_at <= ${at}
        union all
        select t.by_id::uuid, t.kind, t.touched_at, l.person_id
        from report_leads_touches t join report_leads_leads l on l.id = t.lead_id
        where t.by_kind = 'member' and t.touched_at >= ${dayStart} and t.touched_at <= ${at}) done
      order by member_id, done_at desc)
    select m.id, m.name, m.role, did.kind as did_kind, did.done_at as did_at, did.person_id as did_person_id
    from report_team_members m left join did on did.member_id = m.id
    where m.left_at is null and m.role in ('sdr', 'market-response', 'ae') and ${seen}
    order by array_position(array['sdr', 'market-response', 'ae'], m.role), m.name, m.id limit 500`);
}
