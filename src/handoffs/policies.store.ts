import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Policy } from "./policy.ts";

export type PublishedPolicy = Policy & { publishedBy: string; publishedAt: Date };

const columns = sql.raw("version, silence, accept_minutes, decide_minutes, published_by, published_at");

export async function insertPolicy(tx: Tx, policy: Policy, { by, at }: Command): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into handoff_policies (version, silence, accept_minutes, decide_minutes, published_by, published_at)
    values (${policy.version}, ${policy.silence}, ${policy.acceptMinutes}, ${policy.decideMinutes}, ${by.id}, ${at})
    on conflict do nothing`);
  return inserted > 0;
}

export function getCurrentPolicy(tx: Tx): Promise<PublishedPolicy> {
  return tx.get(sql<PublishedPolicy>`select ${columns} from handoff_policies order by version desc limit 1`);
}

export function getPolicy(tx: Tx, version: number): Promise<PublishedPolicy> {
  return tx.get(sql<PublishedPolicy>`select ${columns} from handoff_policies where version = ${version}`);
}

export function listPolicies(tx: Tx): Promise<PublishedPolicy[]> {
  return tx.list(
    sql<PublishedPolicy>`select ${columns} from handoff_policies order by version desc limit 100`,
  );
}
