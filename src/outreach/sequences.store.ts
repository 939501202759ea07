import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { SendWindow, SequenceStep } from "./sequence.ts";

export type SequenceState = "draft" | "running" | "paused" | "archived";

export interface Sequence {
  id: string;
  name: string;
  motion: "outbound" | "inbound";
  state: SequenceState;
  version: number | null;
  createdBy: string;
  createdAt: Date;
}

export interface SequenceVersion {
  sequenceId: string;
  version: number;
  window: SendWindow;
  steps: SequenceStep[];
  publishedBy: string;
  publishedAt: Date;
}

const columns = sql`id, name, motion, state, version, created_by, created_at`;

export async function insertSequence(tx: Tx, sequence: Sequence): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into sequences (id, name, motion, state, version, created_by, created_at)
    values (${sequence.id}, ${sequence.name}, ${sequence.motion}, ${sequence.state}, null, ${sequence.createdBy}, ${sequence.createdAt})
    on conflict do nothing`);
  return inserted === 1;
}

export function findSequence(tx: Tx, id: string): Promise<Sequence | null> {
  return tx.find(sql<Sequence>`select ${columns} from sequences where id = ${id}`);
}

export function lockSequence(tx: Tx, id: string): Promise<Sequence | null> {
  return tx.find(sql<Sequence>`select ${columns} from sequences where id = ${id} for update`);
}

export function listSequences(tx: Tx): Promise<Sequence[]> {
  return tx.list(sql<Sequence>`
    select ${columns} from sequences where state <> 'archived' order by lower(name) limit 500`);
}

export async function isNameTaken(tx: Tx, name: string, except: string): Promise<boolean> {
  return (
    (await tx.find(sql`
      select 1 from sequences where lower(name) = lower(${name}) and state <> 'archived' and id <> ${except}`)) !==
    null
  );
}

export async function insertVersion(tx: Tx, version: SequenceVersion): Promise<void> {
  await tx.run(sql`
    insert into sequence_versions (sequence_id, version, window_days, window_from, window_until, steps, published_by, published_at)
    values (${version.sequenceId}, ${version.version}, ${version.window.days}, ${version.window.from}, ${version.window.until},
      ${JSON.stringify(version.steps)}, ${version.publishedBy}, ${version.publishedAt})`);
}

export async function saveSequence(tx: Tx, id: string, to: { name: string; version: number }): Promise<void> {
  await tx.run(sql`update sequences set name = ${to.name}, version = ${to.version} where id = ${id}`);
}

export async function saveSequenceState(
  tx: Tx,
  move: { id: string; from: SequenceState | null; to: SequenceState; by: string; at: Date },
): Promise<void> {
  await tx.run(sql`update sequences set state = ${move.to} where id = ${move.id}`);
  await tx.run(sql`
    insert into sequence_changes (id, sequence_id, from_state, to_state, by_id, changed_at)
    values (${newId()}, ${move.id}, ${move.from}, ${move.to}, ${move.by}, ${move.at})`);
}

const versionColumns = sql`sequence_id, version, steps, published_by, published_at,
  jsonb_build_object('days', window_days, 'from', to_char(window_from, 'HH24:MI'), 'until', to_char(window_until, 'HH24:MI')) as window`;

export function findVersion(tx: Tx, sequenceId: string, version: number): Promise<SequenceVersion | null> {
  return tx.find(sql<SequenceVersion>`
    select ${versionColumns} from sequence_versions where sequence_id = ${sequenceId} and version = ${version}`);
}

export interface SequenceCounts {
  sequenceId: string;
  active: number;
  finished: number;
  stopped: number;
  replied: number;
  /** Enrolments with an answer that a member confirmed to be positive. */
  positive: number;
  bounced: number;
  sent: number;
}

/** What came of a sequence's mails and enrolments, all versions. */
export function countSequences(tx: Tx, ids: readonly string[]): Promise<SequenceCounts[]> {
  return tx.list(sql<SequenceCounts>`
    select e.sequence_id,
      count(*) filter (where e.state in ('active', 'waiting', 'paused'))::int as active,
      count(*) filter (where e.state = 'finished')::int as finished,
      count(*) filter (where e.state = 'stopped')::int as stopped,
      count(*) filter (where e.why = 'replied')::int as replied,
      count(*) filter (where e.why = 'bounced')::int as bounced,
      count(*) filter (where m.positive > 0)::int as positive,
      coalesce(sum(m.sent), 0)::int as sent
    from enrolments e
    left join lateral (
      select count(distinct s.send_id) as sent,
        count(r.message_id) filter (where r.kind = 'reply' and r.intent = 'positive') as positive
      from enrolment_sends es join report_mail_sends s on s.send_id = es.send_id
      left join report_mail_replies r on r.send_id = es.send_id
      where es.enrolment_id = e.id and s.state = 'sent') m on true
    where e.sequence_id = any(${ids}::uuid[]) group by e.sequence_id`);
}

export interface StepCounts {
  position: number;
  sent: number;
  replied: number;
  /** Answers a member confirmed to be positive; a guess counts nowhere. */
  positive: number;
  bounced: number;
}

export function countSteps(tx: Tx, sequenceId: string): Promise<StepCounts[]> {
  return tx.list(sql<StepCounts>`
    select es.position,
      count(distinct s.send_id) filter (where s.state = 'sent')::int as sent,
      count(distinct r.send_id) filter (where r.kind = 'reply')::int as replied,
      count(distinct r.send_id) filter (where r.kind = 'reply' and r.intent = 'positive')::int as positive,
      count(distinct r.send_id) filter (where r.kind = 'bounce')::int as bounced
    from enrolments e join enrolment_sends es on es.enrolment_id = e.id
    join report_mail_sends s on s.send_id = es.send_id
    left join report_mail_replies r on r.send_id = es.send_id
    where e.sequence_id = ${sequenceId} group by es.position order by es.position`);
}

/** Whether there is a sequence somebody could be enrolled in. */
export async function hasRunningSequence(tx: Tx): Promise<boolean> {
  return (
    await tx.get(sql<{ is: boolean }>`select exists (select from sequences where state = 'running') as is`)
  ).is;
}
