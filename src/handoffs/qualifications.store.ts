import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Criterion } from "./criteria.ts";
import type { Mark } from "./handoff.ts";

export interface Template {
  id: string;
  motion: "outbound" | "inbound";
  version: number;
  criteria: Criterion[];
  publishedBy: string;
  publishedAt: Date;
}

const templateColumns = sql.raw("id, motion, version, criteria, published_by, published_at");

export async function insertTemplate(
  tx: Tx,
  template: Pick<Template, "motion" | "version" | "criteria">,
  { by, at }: Command,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into qualification_templates (id, motion, version, criteria, published_by, published_at)
    values (${newId()}, ${template.motion}, ${template.version}, ${JSON.stringify(template.criteria)}, ${by.id}, ${at})
    on conflict (workspace_id, motion, version) do nothing`);
  return inserted > 0;
}

export function getCurrentTemplate(tx: Tx, motion: Template["motion"]): Promise<Template> {
  return tx.get(sql<Template>`
    select ${templateColumns} from qualification_templates where motion = ${motion} order by version desc limit 1`);
}

/** Of both motions, newest first. */
export function listTemplates(tx: Tx): Promise<Template[]> {
  return tx.list(sql<Template>`
    select ${templateColumns} from qualification_templates order by motion, version desc limit 200`);
}

export interface Qualification {
  id: string;
  leadId: string;
  templateVersion: number;
  criteria: Criterion[];
}

export function findQualification(
  tx: Tx,
  of: { leadId: string } | { id: string },
): Promise<Qualification | null> {
  const which = "leadId" in of ? sql`q.lead_id = ${of.leadId}` : sql`q.id = ${of.id}`;
  return tx.find(sql<Qualification>`
    select q.id, q.lead_id, t.version as template_version, t.criteria from qualifications q
    join qualification_templates t on t.workspace_id = q.workspace_id and t.id = q.template_id where ${which}`);
}

/** Two first marks at once begin it once. */
export async function insertQualification(
  tx: Tx,
  { leadId, templateId }: { leadId: string; templateId: string },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into qualifications (id, lead_id, template_id, started_by, started_at)
    values (${newId()}, ${leadId}, ${templateId}, ${by.id}, ${at})
    on conflict (workspace_id, lead_id) do nothing`);
}

export interface MarkRow {
  criterion: string;
  mark: Mark;
  words: string | null;
  evidenceKind: string | null;
  evidenceId: string | null;
  markedBy: string;
  markedAt: Date;
}

export async function insertMarks(
  tx: Tx,
  of: {
    qualificationId: string;
    handoffId: string | null;
    side: "rep" | "ae";
    round: number;
    synthetic: boolean;
  },
  marks: readonly Omit<MarkRow, "markedBy" | "markedAt">[],
  { by, at }: Command,
): Promise<void> {
  const rows = marks.map((mark) => ({ id: newId(), ...mark }));
  await tx.run(sql`
    insert into qualification_marks (id, qualification_id, handoff_id, side, criterion, mark, words, evidence_kind, evidence_id,
                                     round, synthetic, marked_by, marked_at)
    select m.id, ${of.qualificationId}::uuid, ${of.handoffId}::uuid, ${of.side}, m.criterion, m.mark, m.words,
           m."evidenceKind", m."evidenceId", ${of.round}::int, ${of.synthetic}::boolean, ${by.id}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id uuid, criterion text, mark text, words text, "evidenceKind" text, "evidenceId" uuid)`);
}

/** The newest mark on each criterion; of a decided hand-off, as it stood at the decision. */
export function listMarks(
  tx: Tx,
  of: {
    qualificationId: string;
    side: "rep" | "ae";
    handoffId?: string;
    round?: number;
    until?: Date | null;
  },
): Promise<MarkRow[]> {
  return tx.list(sql<MarkRow>`
    select distinct on (criterion) criterion, mark, words, evidence_kind, evidence_id, marked_by, marked_at
    from qualification_marks
    where qualification_id = ${of.qualificationId} and side = ${of.side}
      and (${of.handoffId ?? null}::uuid is null or handoff_id = ${of.handoffId ?? null}::uuid)
      and (${of.round ?? null}::int is null or round = ${of.round ?? null}::int)
      and (${of.until ?? null}::timestamptz is null or marked_at <= ${of.until ?? null}::timestamptz)
    order by criterion, marked_at desc, id desc`);
}

export interface Waiver {
  criterion: string;
  reason: string;
  waivedBy: string;
  waivedAt: Date;
}

export async function insertWaiver(
  tx: Tx,
  waiver: { qualificationId: string; criterion: string; reason: string },
  { by, at }: Command,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into qualification_waivers (qualification_id, criterion, reason, waived_by, waived_at)
    values (${waiver.qualificationId}, ${waiver.criterion}, ${waiver.reason}, ${by.id}, ${at}) on conflict do nothing`);
  return inserted > 0;
}

export function listWaivers(tx: Tx, qualificationId: string): Promise<Waiver[]> {
  return tx.list(sql<Waiver>`
    select criterion, reason, waived_by, waived_at from qualification_waivers
    where qualification_id = ${qualificationId} order by waived_at, criterion`);
}

export async function insertAgreements(
  tx: Tx,
  handoffId: string,
  pairs: readonly { criterion: string; repMark: Mark; aeMark: Mark }[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into handoff_agreements (handoff_id, criterion, rep_mark, ae_mark, compared_at)
    select ${handoffId}::uuid, p.criterion, p."repMark", p."aeMark", ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(criterion text, "repMark" text, "aeMark" text)
    on conflict do nothing`);
}
