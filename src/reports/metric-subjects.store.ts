import { type Sql, sql } from "../platform/db/sql.ts";

/** A kind of record that is counted: one row each, with every date and side a metric may ask for. */
export interface Subject {
  /** Named `s` in the predicates of its metrics. */
  readonly from: Sql;
  /** What a row opens: kind and id. */
  readonly opens: Sql;
  readonly state: Sql;
  /** Whether somebody who may see these members' work sees the row, as the list of that room would show it. */
  seenBy(members: readonly string[]): Sql;
}

const ofLead = sql`l.origin, l.source, l.motion`;

/** The furthest each lead came: of several hand-offs the first that was accepted, and the first that was re-qualified. */
export const leads: Subject = {
  from: sql`(
    select l.id, l.person_id, l.company_id, l.state, l.open, ${ofLead}, l.owner_id, l.opened_at, l.next_at,
           p.accepted_at, p.requalified_at, d.won_at
    from report_leads_leads l
    left join (select lead_id, min(accepted_at) as accepted_at, min(requalified_at) as requalified_at
               from report_handoffs_handoffs group by lead_id) p on p.lead_id = l.id
    left join (select lead_id, min(closed_at) as won_at
               from report_deals_deals where state = 'won' group by lead_id) d on d.lead_id = l.id)`,
  opens: sql`'lead', s.id`,
  state: sql`s.state`,
  seenBy: (members) => sql`(s.owner_id is null or s.owner_id = any(${[...members]}::uuid[]))`,
};

/** Inbound leads with what their first answer is measured by. */
export const arrivals: Subject = {
  from: sql`(
    select l.id, l.person_id, l.company_id, l.state, ${ofLead}, l.owner_id, l.opened_at, l.first_touch_at, l.closed_at,
           c.hours_of
    from report_leads_leads l left join report_inbound_clocks c on c.lead_id = l.id
    where l.motion = 'inbound')`,
  opens: sql`'lead', s.id`,
  state: sql`s.state`,
  seenBy: leads.seenBy,
};

export const clocks: Subject = {
  from: sql`(
    select l.id, l.person_id, l.company_id, l.state, ${ofLead}, l.owner_id, c.captured_at, c.due_at,
           c.first_attempt_at, c.ended_at
    from report_inbound_clocks c join report_leads_leads l on l.id = c.lead_id)`,
  opens: sql`'lead', s.id`,
  state: sql`s.state`,
  seenBy: leads.seenBy,
};

export const handoffs: Subject = {
  from: sql`(
    select h.id, h.person_id, h.company_id, h.state, l.origin, l.source, h.motion, h.offered_by, h.offered_to,
           h.offered_at, h.accepted_at, h.requalified_at, h.decided_at, h.due_at
    from report_handoffs_handoffs h join report_leads_leads l on l.id = h.lead_id)`,
  opens: sql`'handoff', s.id`,
  state: sql`s.state`,
  seenBy: (members) => {
    const seen = [...members];
    return sql`(s.offered_by = any(${seen}::uuid[]) or s.offered_to = any(${seen}::uuid[]))`;
  },
};

export const meetings: Subject = {
  from: sql`(
    select m.meeting_id as id, m.person_id, h.company_id, m.state, l.origin, l.source, h.motion, h.id as handoff_id,
           h.offered_by, h.offered_to, m.booked_at, m.ends_at, m.held_at, m.ended_as, m.ended_at, m.ended_by_whom
    from report_meetings_meetings m
    join report_handoffs_handoffs h on m.about_kind = 'handoff' and h.id = m.about_id
    join report_leads_leads l on l.id = h.lead_id)`,
  opens: sql`'handoff', s.handoff_id`,
  state: sql`s.state`,
  seenBy: handoffs.seenBy,
};

export const deals: Subject = {
  from: sql`(
    select d.id, d.person_id, d.company_id, d.state, ${ofLead}, d.owner_id, d.opened_at, d.closed_at
    from report_deals_deals d join report_leads_leads l on l.id = d.lead_id)`,
  opens: sql`'deal', s.id`,
  state: sql`s.state`,
  seenBy: (members) => sql`s.owner_id = any(${[...members]}::uuid[])`,
};

export const calls: Subject = {
  from: sql`(
    select c.call_id as id, c.person_id, l.company_id, c.outcome, c.reached, ${ofLead}, c.lead_id, c.member_id, c.called_at
    from report_outreach_calls c join report_leads_leads l on l.id = c.lead_id)`,
  opens: sql`'lead', s.lead_id`,
  state: sql`s.outcome`,
  seenBy: (members) => sql`s.member_id = any(${[...members]}::uuid[])`,
};

/** What members did; a reply of the buyer and a sequence's own mail are nobody's doing. */
export const touches: Subject = {
  from: sql`(
    select t.id, l.person_id, l.company_id, t.kind, l.origin, l.source, t.motion, t.lead_id, t.by_id::uuid as member_id,
           t.touched_at
    from report_leads_touches t join report_leads_leads l on l.id = t.lead_id
    where t.by_kind = 'member' and t.kind <> 'reply')`,
  opens: sql`'lead', s.lead_id`,
  state: sql`s.kind`,
  seenBy: (members) => sql`s.member_id = any(${[...members]}::uuid[])`,
};

export const tasks: Subject = {
  from: sql`(
    select t.id, t.person_id, t.company_id, t.kind, t.state, t.about_kind, t.about_id, t.member_id, t.due_at, t.ended_at,
           null::text as origin, null::text as source, null::text as motion
    from report_activity_tasks t)`,
  opens: sql`s.about_kind, s.about_id`,
  state: sql`s.kind`,
  seenBy: (members) => sql`s.member_id = any(${[...members]}::uuid[])`,
};
