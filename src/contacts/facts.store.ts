import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Fact {
  id: string;
  aboutKind: string;
  aboutId: string;
  key: string;
  value: unknown;
  state: "heard" | "verified" | "contradicted";
  saidBy: string | null;
  evidenceKind: string | null;
  evidenceId: string | null;
  recordedBy: string;
  recordedAt: Date;
}

const columns = sql.raw(
  "id, about_kind, about_id, key, value, state, said_by, evidence_kind, evidence_id, recorded_by, recorded_at",
);

export async function insertFact(tx: Tx, fact: Fact): Promise<void> {
  await tx.run(sql`
    insert into facts (id, about_kind, about_id, key, value, state, said_by, evidence_kind, evidence_id, recorded_by, recorded_at)
    values (${fact.id}, ${fact.aboutKind}, ${fact.aboutId}, ${fact.key}, ${JSON.stringify(fact.value)}, ${fact.state},
            ${fact.saidBy}, ${fact.evidenceKind}, ${fact.evidenceId}, ${fact.recordedBy}, ${fact.recordedAt})`);
}

/** The newest word on each key. */
export function listFacts(tx: Tx, about: { kind: string; id: string }): Promise<Fact[]> {
  return tx.list(sql<Fact>`
    select distinct on (key) ${columns} from facts
    where about_kind = ${about.kind} and about_id = ${about.id} order by key, recorded_at desc, id desc`);
}
