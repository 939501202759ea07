import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { EnrolmentState } from "./sequence.ts";

export interface Enrolment {
  id: string;
  leadId: string;
  personId: string;
  sequenceId: string;
  version: number;
  mailboxId: string;
  memberId: string;
  state: EnrolmentState;
  position: number;
  dueAt: Date | null;
  why: string | null;
  enrolledBy: string;
  enrolledAt: Date;
  endedAt: Date | null;
}

const columns = sql`id, lead_id, person_id, sequence_id, version, mailbox_id, member_id, state, position, due_at, why,
  enrolled_by, enrolled_at, ended_at`;
const underWay = sql`state in ('active', 'waiting', 'paused')`;

/** False when the person is in a sequence already: of two that enrol at once, one wins. */
export async function insertEnrolment(tx: Tx, e: Enrolment): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into enrolments (id, lead_id, person_id, sequence_id, version, mailbox_id, member_id, state, position, due_at,
      enrolled_by, enrolled_at)
    values (${e.id}, ${e.leadId}, ${e.personId}, ${e.sequenceId}, ${e.version}, ${e.mailboxId}, ${e.memberId}, ${e.state},
      ${e.position}, ${e.dueAt}, ${e.enrolledBy}, ${e.enrolledAt})
    on conflict do nothing`);
  if (inserted === 1) await recordChange(tx, null, e, { by: e.enrolledBy, at: e.enrolledAt });
  return inserted === 1;
}

export async function saveEnrolment(
  tx: Tx,
  before: Enrolment,
  after: Enrolment,
  by: { by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    update enrolments set state = ${after.state}, position = ${after.position}, due_at = ${after.dueAt}, why = ${after.why},
      ended_at = ${after.endedAt} where id = ${after.id}`);
  await recordChange(tx, before, after, by);
}

async function recordChange(
  tx: Tx,
  before: Enrolment | null,
  after: Enrolment,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into enrolment_changes (id, enrolment_id, from_state, to_state, from_position, to_position, why, by_id, changed_at)
    values (${newId()}, ${after.id}, ${before?.state ?? null}, ${after.state}, ${before?.position ?? null}, ${after.position},
      ${after.why}, ${by}, ${at})`);
}

/** Steps whose time has come; several workers take different ones. */
export function lockDueEnrolments(tx: Tx, at: Date, limit: number): Promise<Enrolment[]> {
  return tx.list(sql<Enrolment>`
    select ${columns} from enrolments e where state = 'active' and due_at <= ${at}
      and exists (select from sequences s where s.id = e.sequence_id and s.state = 'running')
    order by due_at, id limit ${limit} for update of e skip locked`);
}

export function lockEnrolment(tx: Tx, id: string): Promise<Enrolment | null> {
  return tx.find(sql<Enrolment>`select ${columns} from enrolments where id = ${id} for update`);
}

export function lockUnderWayOfPerson(tx: Tx, personId: string): Promise<Enrolment[]> {
  return tx.list(
    sql<Enrolment>`select ${columns} from enrolments where person_id = ${personId} and ${underWay} for update`,
  );
}

export function lockUnderWayOfLeads(tx: Tx, leadIds: readonly string[]): Promise<Enrolment[]> {
  return tx.list(sql<Enrolment>`
    select ${columns} from enrolments where lead_id = any(${leadIds}::uuid[]) and ${underWay} order by id for update`);
}

export function listEnrolmentsOfLead(
  tx: Tx,
  leadId: string,
): Promise<(Enrolment & { sequenceName: string; steps: number })[]> {
  return tx.list(sql<Enrolment & { sequenceName: string; steps: number }>`
    select e.id, e.lead_id, e.person_id, e.sequence_id, e.version, e.mailbox_id, e.member_id, e.state, e.position, e.due_at,
      e.why, e.enrolled_by, e.enrolled_at, e.ended_at, s.name as sequence_name, jsonb_array_length(v.steps) as steps
    from enrolments e join sequences s on s.id = e.sequence_id
    join sequence_versions v on v.sequence_id = e.sequence_id and v.version = e.version
    where e.lead_id = ${leadId} order by e.enrolled_at desc limit 20`);
}

export function listEnrolmentsOfSequence(
  tx: Tx,
  sequenceId: string,
  place: { at: string; id: string } | null,
  limit: number,
): Promise<Enrolment[]> {
  const after = place ? sql`and (enrolled_at, id) < (${place.at}, ${place.id})` : sql``;
  return tx.list(sql<Enrolment>`
    select ${columns} from enrolments where sequence_id = ${sequenceId} ${after}
    order by enrolled_at desc, id desc limit ${limit}`);
}

/** False when this step has had its mail. */
export async function insertEnrolmentSend(
  tx: Tx,
  e: { enrolmentId: string; position: number; sendId: string },
): Promise<void> {
  await tx.run(sql`
    insert into enrolment_sends (enrolment_id, position, send_id) values (${e.enrolmentId}, ${e.position}, ${e.sendId})`);
}

export async function findLastSendId(tx: Tx, enrolmentId: string): Promise<string | null> {
  const row = await tx.find(sql<{ sendId: string }>`
    select send_id from enrolment_sends where enrolment_id = ${enrolmentId} order by position desc limit 1`);
  return row?.sendId ?? null;
}

export async function insertEnrolmentTask(
  tx: Tx,
  e: { enrolmentId: string; position: number; taskId: string },
): Promise<void> {
  await tx.run(sql`
    insert into enrolment_tasks (enrolment_id, position, task_id) values (${e.enrolmentId}, ${e.position}, ${e.taskId})`);
}

/** The call or task an enrolment waits for. */
export async function findTaskId(tx: Tx, e: Pick<Enrolment, "id" | "position">): Promise<string | null> {
  const row = await tx.find(sql<{ taskId: string }>`
    select task_id from enrolment_tasks where enrolment_id = ${e.id} and position = ${e.position}`);
  return row?.taskId ?? null;
}

export function lockEnrolmentOfTask(tx: Tx, taskId: string): Promise<Enrolment | null> {
  return tx.find(sql<Enrolment>`
    select ${columns} from enrolments e
    where e.state = 'waiting' and exists (
      select from enrolment_tasks t where t.enrolment_id = e.id and t.position = e.position and t.task_id = ${taskId})
    for update`);
}

/** How many mails to a person came back for one of the reasons since then, through what mail offers to reports. */
export async function countReturned(
  tx: Tx,
  personId: string,
  { reasons, since }: { reasons: readonly string[]; since: Date },
): Promise<number> {
  const row = await tx.find(sql<{ returned: number }>`
    select count(*)::int as returned from report_mail_replies
    where person_id = ${personId} and kind = 'bounce' and bounce_reason = any(${reasons}) and stored_at >= ${since}`);
  return row?.returned ?? 0;
}

/** Persons of a member's leads that could be enrolled next, through what leads offer to reports. */
export async function listNextOutreachPersons(tx: Tx, memberId: string, limit: number): Promise<string[]> {
  const rows = await tx.list(sql<{ personId: string }>`
    select l.person_id from report_leads_leads l
    where l.owner_id = ${memberId} and l.state in ('new', 'working')
      and not exists (select from enrolments e where e.person_id = l.person_id and ${underWay})
    order by l.opened_at limit ${limit}`);
  return rows.map((row) => row.personId);
}
