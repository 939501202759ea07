import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { BriefRow, Stretch } from "./brief.ts";

const LIMIT = 5_000;

/** What a rep's passes came to: one row each, so that a number and what it opens are the same rows (law 10). */
export function listRepRows(tx: Tx, memberId: string, { from, until }: Stretch): Promise<BriefRow[]> {
  const within = (at: string) => sql`${sql.ref(at)} >= ${from} and ${sql.ref(at)} < ${until}`;
  return tx.list(sql<BriefRow>`
    with mine as (select * from report_handoffs_handoffs where offered_by = ${memberId})
    select 'offered' as measure, 'handoff' as kind, id, person_id, offered_at as at, true as counts
    from mine where ${within("offered_at")}
    union all
    select 'accepted', 'handoff', id, person_id, accepted_at, true from mine where ${within("accepted_at")}
    union all
    select 'requalified', 'handoff', id, person_id, requalified_at, true from mine where ${within("requalified_at")}
    union all
    select 'returned', 'handoff', id, person_id, decided_at, true from mine
    where state = 'returned' and ${within("decided_at")}
    union all
    select 'held', 'handoff', mine.id, m.person_id, m.starts_at, m.state = 'held'
    from mine join report_meetings_meetings m on m.about_kind = 'handoff' and m.about_id = mine.id
    where m.state in ('held', 'no-show', 'cancelled') and ${within("m.starts_at")}
    order by at desc limit ${LIMIT}`);
}

/** What an executive made of the passes they took. */
export function listExecutiveRows(tx: Tx, memberId: string, { from, until }: Stretch): Promise<BriefRow[]> {
  const within = (at: string) => sql`${sql.ref(at)} >= ${from} and ${sql.ref(at)} < ${until}`;
  return tx.list(sql<BriefRow>`
    with mine as (select * from report_handoffs_handoffs where offered_to = ${memberId})
    select 'accepted' as measure, 'handoff' as kind, id, person_id, accepted_at as at, true as counts
    from mine where ${within("accepted_at")}
    union all
    select 'requalified', 'handoff', id, person_id, requalified_at, true from mine where ${within("requalified_at")}
    union all
    select 'returned', 'handoff', id, person_id, decided_at, true from mine
    where state = 'returned' and ${within("decided_at")}
    union all
    select 'won', 'deal', id, person_id, closed_at, true from report_deals_deals
    where owner_id = ${memberId} and state = 'won' and ${within("closed_at")}
    union all
    select 'held', 'person', m.person_id, m.person_id, m.starts_at, m.state = 'held' from report_meetings_meetings m
    where ${memberId}::uuid = any(m.member_ids) and m.state in ('held', 'no-show', 'cancelled')
      and ${within("m.starts_at")}
    order by at desc limit ${LIMIT}`);
}
