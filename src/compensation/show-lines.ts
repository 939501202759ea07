import type { Tx } from "../platform/db/tx.ts";
import { namesOf } from "../team/public.ts";
import { listCredits } from "./credits.store.ts";
import { evidenceOf } from "./evidence.ts";
import { listPlansByIds } from "./plans.store.ts";
import type { StatementLine } from "./statement-body.ts";

/** Lines of a statement with the names and evidence behind their ids; the amounts are the statement's own. */
export async function showLines(tx: Tx, lines: readonly StatementLine[]) {
  const some = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const credits = await listCredits(tx, { ids: some(lines.map((line) => line.creditId)) });
  const evidence = await evidenceOf(tx, credits);
  const plans = new Map(
    (await listPlansByIds(tx, some(lines.map((line) => line.planVersionId)))).map((plan) => [plan.id, plan]),
  );
  const nameOf = await namesOf(
    tx,
    lines.map((line) => line.recordedBy),
  );
  return lines.map((line) => {
    const plan = plans.get(line.planVersionId ?? "");
    const { entryId, creditId, kind, effectiveOn, recordedAt, amountMinor, currency, reason } = line;
    return {
      ...{ entryId, creditId, kind, effectiveOn, recordedAt, amountMinor, currency, reason },
      recordedByName: nameOf(line.recordedBy),
      plan: plan ? { id: plan.id, name: plan.name, version: plan.version } : null,
      evidence: evidence.get(creditId ?? "")?.evidence ?? null,
    };
  });
}
