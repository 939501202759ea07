import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { StakeholderRole, Stance } from "./record-words.ts";

/** A person of the buyer's side, what they are in this deal, and where they stand. */
export interface Stakeholder {
  dealId: string;
  personId: string;
  role: StakeholderRole;
  stance: Stance;
  recordedBy: string;
  recordedAt: Date;
}

const columns = sql`deal_id, person_id, role, stance, recorded_by, recorded_at`;

/** What was known of them in this deal is replaced. */
export async function insertStakeholder(tx: Tx, stakeholder: Stakeholder): Promise<void> {
  await tx.run(sql`
    insert into deal_stakeholders (deal_id, person_id, role, stance, recorded_by, recorded_at)
    values (${stakeholder.dealId}, ${stakeholder.personId}, ${stakeholder.role}, ${stakeholder.stance},
            ${stakeholder.recordedBy}, ${stakeholder.recordedAt})
    on conflict (workspace_id, deal_id, person_id) do update
    set role = excluded.role, stance = excluded.stance, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`);
}

export function findStakeholder(tx: Tx, dealId: string, personId: string): Promise<Stakeholder | null> {
  return tx.find(sql<Stakeholder>`
    select ${columns} from deal_stakeholders where deal_id = ${dealId} and person_id = ${personId}`);
}

export async function deleteStakeholder(tx: Tx, dealId: string, personId: string): Promise<void> {
  await tx.run(sql`delete from deal_stakeholders where deal_id = ${dealId} and person_id = ${personId}`);
}

export function listStakeholders(tx: Tx, dealId: string): Promise<Stakeholder[]> {
  return tx.list(sql<Stakeholder>`
    select ${columns} from deal_stakeholders where deal_id = ${dealId} order by recorded_at, person_id limit 200`);
}
