import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Asset, FormContent, Treatment } from "./form.ts";

export interface Form {
  id: string;
  name: string;
  asset: Asset;
  source: string;
  origin: string | null;
  treatment: Treatment;
  publicKey: string;
  programKey: string;
  version: number;
  createdAt: Date;
  closedAt: Date | null;
  content: FormContent;
}

const selection = sql.raw(`
  select f.id, f.name, f.asset, f.source, f.origin, f.treatment, f.public_key, f.program_key, f.version,
         f.created_at, f.closed_at, v.content
  from forms f join form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.version = f.version`);

export async function insertForm(tx: Tx, form: Form, by: string): Promise<void> {
  await tx.run(sql`
    insert into forms (id, name, asset, source, origin, treatment, public_key, program_key, version, created_by, created_at)
    values (${form.id}, ${form.name}, ${form.asset}, ${form.source}, ${form.origin}, ${form.treatment},
            ${form.publicKey}, ${form.programKey}, ${form.version}, ${by}, ${form.createdAt})`);
}

export async function insertFormVersion(
  tx: Tx,
  version: { formId: string; version: number; content: FormContent; by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into form_versions (form_id, version, content, published_by, published_at)
    values (${version.formId}, ${version.version}, ${JSON.stringify(version.content)}, ${version.by}, ${version.at})`);
}

export async function saveForm(
  tx: Tx,
  form: Pick<Form, "id" | "name" | "source" | "origin" | "treatment" | "version" | "closedAt">,
): Promise<void> {
  await tx.run(sql`
    update forms set name = ${form.name}, source = ${form.source}, origin = ${form.origin},
      treatment = ${form.treatment}, version = ${form.version}, closed_at = ${form.closedAt}
    where id = ${form.id}`);
}

export function findForm(tx: Tx, formId: string): Promise<Form | null> {
  return tx.find(sql<Form>`${selection} where f.id = ${formId}`);
}

/** Held until the transaction ends, so that two editors publish one after the other. */
export function lockForm(tx: Tx, formId: string): Promise<Form | null> {
  return tx.find(sql<Form>`${selection} where f.id = ${formId} for update of f`);
}

export interface ListedForm extends Form {
  opened: number;
  joined: number;
  stopped: number;
  lastAt: Date | null;
}

/** With what the last 30 days brought. A company has tens of forms; the list is bounded all the same. */
export function listForms(tx: Tx, since: Date): Promise<ListedForm[]> {
  return tx.list(sql<ListedForm>`
    select form.*, c.opened, c.joined, c.stopped, c.last_at from (${selection}) as form
    left join lateral (
      select count(*) filter (where outcome = 'opened')::int as opened,
             count(*) filter (where outcome = 'joined')::int as joined,
             count(*) filter (where outcome in ('blocked', 'rejected', 'waiting'))::int as stopped,
             max(received_at) as last_at
      from submissions s where s.form_id = form.id and s.received_at >= ${since}) c on true
    order by form.closed_at nulls first, form.name, form.id limit 200`);
}

/** The content of the versions some submissions answered, by "form version". */
export async function listVersions(
  tx: Tx,
  answered: readonly { formId: string; formVersion: number }[],
): Promise<Map<string, FormContent>> {
  const formIds = [...new Set(answered.map((each) => each.formId))];
  const rows = await tx.list(sql<{ formId: string; version: number; content: FormContent }>`
    select form_id, version, content from form_versions
    where form_id = any(${formIds}::uuid[]) and version = any(${[...new Set(answered.map((each) => each.formVersion))]}::int[])`);
  return new Map(rows.map((row) => [`${row.formId} ${row.version}`, row.content]));
}

/** Whether a stranger can knock yet. */
export async function hasOpenForm(tx: Tx): Promise<boolean> {
  return (await tx.get(sql<{ is: boolean }>`select exists (select from forms where closed_at is null) as is`))
    .is;
}
