import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface GateDecision {
  id: string;
  processVersionId: string;
  recordKind: "lead" | "deal";
  from: string | null;
  to: string;
  outcome: "passed" | "overridden";
  facts: Readonly<Record<string, boolean>>;
  missing: readonly string[];
  reason: string | null;
  decidedBy: string;
  decidedRole: string | null;
  decidedAt: Date;
}

export async function insertGateDecision(tx: Tx, decision: GateDecision): Promise<void> {
  await tx.run(sql`
    insert into gate_decisions (id, process_version_id, record_kind, from_step, to_step, outcome, facts, missing,
                                reason, decided_by, decided_role, decided_at)
    values (${decision.id}, ${decision.processVersionId}, ${decision.recordKind}, ${decision.from}, ${decision.to},
            ${decision.outcome}, ${JSON.stringify(decision.facts)}, ${[...decision.missing]}, ${decision.reason},
            ${decision.decidedBy}, ${decision.decidedRole}, ${decision.decidedAt})`);
}
