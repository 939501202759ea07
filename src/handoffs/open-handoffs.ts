import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { publish } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { type Criterion, defaultCriteria } from "./criteria.ts";
import { handoffRulesPublished } from "./handoffs.events.ts";
import { getCurrentPolicy, insertPolicy } from "./policies.store.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { getCurrentTemplate, insertTemplate } from "./qualifications.store.ts";

/** A new workspace begins with the templates of DOMAIN §3.2 and the clocks of §3.3. */
export async function openHandoffs(tx: Tx, command: Command): Promise<Ok> {
  for (const motion of ["outbound", "inbound"] as const) {
    await insertTemplate(tx, { motion, version: 1, criteria: defaultCriteria[motion] }, command);
  }
  await insertPolicy(tx, { version: 1, ...defaultPolicy }, command);
  return ok;
}

/** What silence means from now on. Hand-offs that are out keep the version they were offered under (law 9). */
export async function publishPolicy(
  tx: Tx,
  command: Command & { policy: Omit<Policy, "version"> },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "process.edit");
  if (no) return no;
  const version = (await getCurrentPolicy(tx)).version + 1;
  if (!(await insertPolicy(tx, { ...command.policy, version }, command))) return refused("rules-changed");
  await publish(tx, handoffRulesPublished, { rules: "policy", version }, command);
  return { version };
}

export async function publishTemplate(
  tx: Tx,
  command: Command & { motion: "outbound" | "inbound"; criteria: Criterion[] },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "process.edit");
  if (no) return no;
  const { motion, criteria } = command;
  const version = (await getCurrentTemplate(tx, motion)).version + 1;
  if (!(await insertTemplate(tx, { motion, version, criteria }, command))) return refused("rules-changed");
  await publish(tx, handoffRulesPublished, { rules: motion, version }, command);
  return { version };
}
