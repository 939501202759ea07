import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Week } from "./working-calendar.ts";

export interface WorkingRules {
  week: Week;
  repsSeeTeam: boolean;
  changedBy: string;
  changedAt: Date;
}

export interface Holiday {
  onDay: string;
  name: string;
}

export function findWorkingRules(tx: Tx): Promise<WorkingRules | null> {
  return tx.once("working-rules", () =>
    tx.find(sql<WorkingRules>`select week, reps_see_team, changed_by, changed_at from working_rules`),
  );
}

export async function saveWorkingRules(tx: Tx, rules: WorkingRules): Promise<void> {
  tx.changed("working-rules");
  await tx.run(sql`
    insert into working_rules (week, reps_see_team, changed_by, changed_at)
    values (${JSON.stringify(rules.week)}, ${rules.repsSeeTeam}, ${rules.changedBy}, ${rules.changedAt})
    on conflict (workspace_id) do update set
      week = excluded.week, reps_see_team = excluded.reps_see_team,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
}

export function listHolidays(tx: Tx): Promise<Holiday[]> {
  return tx.once("holidays", () =>
    tx.list(sql<Holiday>`select on_day, name from holidays order by on_day limit 1000`),
  );
}

export function insertHoliday(
  tx: Tx,
  holiday: Holiday & { addedBy: string; addedAt: Date },
): Promise<number> {
  tx.changed("holidays");
  return tx.run(sql`
    insert into holidays (on_day, name, added_by, added_at)
    values (${holiday.onDay}, ${holiday.name}, ${holiday.addedBy}, ${holiday.addedAt})
    on conflict do nothing`);
}

export function deleteHoliday(tx: Tx, onDay: string): Promise<number> {
  tx.changed("holidays");
  return tx.run(sql`delete from holidays where on_day = ${onDay}`);
}

/** What the working calendars of these members are made of, in one query. */
export interface MemberHours {
  id: string;
  zone: string;
  week: Week | null;
  /** Days of leave that were not cancelled, one by one. */
  away: string[];
}

export function listMemberHours(tx: Tx, memberIds: readonly string[]): Promise<MemberHours[]> {
  return tx.list(sql<MemberHours>`
    select m.id, m.zone, m.week,
           array(select to_char(day, 'YYYY-MM-DD') from leave_periods l, generate_series(l.from_on, l.last_on, interval '1 day') as day
                 where l.member_id = m.id and l.cancelled_at is null order by day) as away
    from members m where m.id = any(${[...memberIds]}::uuid[])`);
}
