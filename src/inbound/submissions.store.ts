import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Asset } from "./form.ts";
import type { FieldFault } from "./form-answers.ts";
import type { Door, SubmissionOutcome } from "./submission.ts";

/** Which company somebody was taken to belong to, with what spoke for it. */
export interface StoredMatch {
  companyId: string | null;
  score: number;
  signals: unknown[];
}

export interface Submission {
  id: string;
  formId: string;
  formVersion: number;
  rawBodyId: string;
  door: Door;
  externalId: string | null;
  values: Record<string, string>;
  source: string;
  origin: string | null;
  page: string | null;
  senderKey: Buffer | null;
  receivedAt: Date;
  outcome: SubmissionOutcome;
  reason: string | null;
  faults: FieldFault[] | null;
  personId: string | null;
  leadId: string | null;
  match: StoredMatch | null;
}

const columns =
  sql.raw(`id, form_id, form_version, raw_body_id, door, external_id, values, source, origin, page,
  sender_key, received_at, outcome, reason, faults, person_id, lead_id, match`);

/** As it arrives: waiting, with the reason that nothing was decided yet. Settled in the same transaction. */
export async function insertSubmission(tx: Tx, submission: Submission): Promise<void> {
  await tx.run(sql`
    insert into submissions (id, form_id, form_version, raw_body_id, door, external_id, values, source, origin, page,
                             sender_key, received_at, outcome, reason)
    values (${submission.id}, ${submission.formId}, ${submission.formVersion}, ${submission.rawBodyId},
            ${submission.door}, ${submission.externalId}, ${JSON.stringify(submission.values)}, ${submission.source},
            ${submission.origin}, ${submission.page}, ${submission.senderKey}, ${submission.receivedAt},
            ${submission.outcome}, ${submission.reason})`);
}

/** What became of it, and the verdict as a record, in one statement. */
export async function saveVerdict(
  tx: Tx,
  submission: Submission,
  was: SubmissionOutcome | null,
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    with settled as (
      update submissions set outcome = ${submission.outcome}, reason = ${submission.reason},
        faults = ${submission.faults && JSON.stringify(submission.faults)}::jsonb,
        person_id = ${submission.personId}, lead_id = ${submission.leadId},
        match = ${submission.match && JSON.stringify(submission.match)}::jsonb
      where id = ${submission.id} returning id
    )
    insert into submission_verdicts (id, submission_id, from_outcome, to_outcome, reason, by_kind, by_id, decided_at)
    select ${newId()}::uuid, id, ${was}, ${submission.outcome}, ${submission.reason}, ${by.kind}, ${by.id}, ${at}::timestamptz
    from settled`);
}

export function findSubmission(tx: Tx, submissionId: string): Promise<Submission | null> {
  return tx.find(sql<Submission>`select ${columns} from submissions where id = ${submissionId}`);
}

export function lockSubmission(tx: Tx, submissionId: string): Promise<Submission | null> {
  return tx.find(sql<Submission>`select ${columns} from submissions where id = ${submissionId} for update`);
}

/** The same thing sent before, by the sender's own id. Two at once meet here one after the other. */
export async function lockEarlierSubmission(
  tx: Tx,
  formId: string,
  externalId: string,
): Promise<Submission | null> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${formId} ${externalId}`}, 0))`);
  return tx.find(sql<Submission>`
    select ${columns} from submissions where form_id = ${formId} and external_id = ${externalId}`);
}

export async function countFromSender(
  tx: Tx,
  formId: string,
  senderKey: Buffer,
  since: Date,
): Promise<number> {
  const { count } = await tx.get(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from submissions
      where form_id = ${formId} and sender_key = ${senderKey} and received_at > ${since} limit 100) as recent`);
  return count;
}

export interface Deed {
  submissionId: string;
  asset: Asset;
  at: Date;
  leadId: string;
}

/** What a person did before, newest first; scores read it, and it finds the repeat of a closed lead. */
export function listDeeds(tx: Tx, personId: string, since: Date): Promise<Deed[]> {
  return tx.list(sql<Deed>`
    select s.id as submission_id, f.asset, s.received_at as at, s.lead_id from submissions s
    join forms f on f.workspace_id = s.workspace_id and f.id = s.form_id
    where s.person_id = ${personId} and s.outcome in ('opened', 'joined') and s.received_at > ${since}
    order by s.received_at desc, s.id desc limit 50`);
}

export interface SubmissionFilter {
  formId?: string | undefined;
  leadId?: string | undefined;
  outcome?: SubmissionOutcome | "stopped" | undefined;
  words?: { text: string; since: Date } | null | undefined;
  after: { receivedAt: Date; id: string } | null;
  limit: number;
}

export interface ListedSubmission extends Submission {
  formName: string;
  asset: Asset;
}

export function listSubmissions(tx: Tx, asked: SubmissionFilter): Promise<ListedSubmission[]> {
  const stopped = sql`s.outcome in ('blocked', 'rejected', 'waiting')`;
  const conditions = [
    ...(asked.formId ? [sql`s.form_id = ${asked.formId}`] : []),
    ...(asked.leadId ? [sql`s.lead_id = ${asked.leadId}`] : []),
    ...(asked.outcome ? [asked.outcome === "stopped" ? stopped : sql`s.outcome = ${asked.outcome}`] : []),
    ...(asked.words
      ? [
          sql`s.received_at > ${asked.words.since} and strpos(lower(s.values::text), lower(${asked.words.text})) > 0`,
        ]
      : []),
    ...(asked.after ? [sql`(s.received_at, s.id) < (${asked.after.receivedAt}, ${asked.after.id})`] : []),
    sql`true`,
  ];
  return tx.list(sql<ListedSubmission>`
    select s.id, s.form_id, s.form_version, s.raw_body_id, s.door, s.external_id, s.values, s.source, s.origin, s.page,
           s.sender_key, s.received_at, s.outcome, s.reason, s.faults, s.person_id, s.lead_id, s.match,
           f.name as form_name, f.asset
    from submissions s join forms f on f.workspace_id = s.workspace_id and f.id = s.form_id
    where ${sql.join(conditions, sql` and `)}
    order by s.received_at desc, s.id desc limit ${asked.limit}`);
}

export function lockTakenInOfLead(tx: Tx, leadId: string): Promise<Submission[]> {
  return tx.list(sql<Submission>`
    select ${columns} from submissions where lead_id = ${leadId} and outcome in ('opened', 'joined') order by id for update`);
}

export interface VerdictRow {
  toOutcome: SubmissionOutcome;
  reason: string | null;
  byKind: "member" | "system";
  byId: string;
  decidedAt: Date;
}

export function listVerdicts(tx: Tx, submissionId: string): Promise<VerdictRow[]> {
  return tx.list(sql<VerdictRow>`
    select to_outcome, reason, by_kind, by_id, decided_at from submission_verdicts
    where submission_id = ${submissionId} order by decided_at, id limit 100`);
}

/** What was stopped in the last days and nobody has looked at: the number beside the queue. Bounded. */
export async function countStopped(tx: Tx, since: Date): Promise<number> {
  const { count } = await tx.get(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from submissions where received_at > ${since} and outcome in ('blocked', 'waiting') limit 100) as stopped`);
  return count;
}

/** The newest submission of each lead, with its form. */
export function listNewestOfLeads(tx: Tx, leadIds: readonly string[]): Promise<ListedSubmission[]> {
  return tx.list(sql<ListedSubmission>`
    select distinct on (s.lead_id) s.id, s.form_id, s.form_version, s.raw_body_id, s.door, s.external_id, s.values,
           s.source, s.origin, s.page, s.sender_key, s.received_at, s.outcome, s.reason, s.faults, s.person_id,
           s.lead_id, s.match, f.name as form_name, f.asset
    from submissions s join forms f on f.workspace_id = s.workspace_id and f.id = s.form_id
    where s.lead_id = any(${leadIds}::uuid[]) order by s.lead_id, s.received_at desc, s.id desc`);
}
