import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { passageInto } from "./gate.ts";
import { insertGateDecision } from "./gates.store.ts";
import { findProcessVersion } from "./process.store.ts";

/**
 * Law 8: the one way into a step, for every writer. The caller gathers the facts; the decision is written and its
 * id goes on the caller's own row. Refuses `gate-closed` (facts.missing: keys and labels), `unknown-step`, and
 * `not-permitted` for an override without `deals.override`.
 */
export async function passGate(
  tx: Tx,
  command: Command & {
    processVersionId: string;
    recordKind: "lead" | "deal";
    from: string | null;
    to: string;
    facts: Readonly<Record<string, boolean>>;
    override?: { reason: string } | undefined;
  },
): Promise<Outcome<{ gateDecisionId: string }>> {
  const version = await findProcessVersion(tx, command.processVersionId);
  const step = version?.steps.find((candidate) => candidate.key === command.to);
  if (!version || !step) return refused("unknown-step", { field: "to", facts: { to: command.to } });

  const passage = passageInto({ step, factLabels: version.factLabels }, command.facts, !!command.override);
  if (passage.outcome === "closed") {
    return refused("gate-closed", { facts: { to: step.key, label: step.label, missing: passage.missing } });
  }
  const isOverridden = passage.outcome === "overridden";
  if (isOverridden) {
    const no = refusalToAct(command.by, "deals.override");
    if (no) return no;
    if (command.override!.reason.trim().length < 3)
      return refused("override-needs-reason", { field: "override.reason" });
  }
  const gateDecisionId = newId();
  await insertGateDecision(tx, {
    id: gateDecisionId,
    processVersionId: version.versionId,
    recordKind: command.recordKind,
    from: command.from,
    to: command.to,
    outcome: passage.outcome,
    facts: command.facts,
    missing: passage.missing.map((fact) => fact.key),
    reason: isOverridden ? command.override!.reason.trim() : null,
    decidedBy: command.by.id,
    decidedRole: command.by.role,
    decidedAt: command.at,
  });
  return { gateDecisionId };
}
