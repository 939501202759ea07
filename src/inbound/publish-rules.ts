import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { rulesPublished } from "./inbound.events.ts";
import type { InboundRules } from "./inbound-rules.ts";
import { currentRules, insertRules } from "./rules.store.ts";

/** New points and clocks from now on; clocks under way keep the version they started with (law 9). */
export async function publishRules(
  tx: Tx,
  command: Command & { version: number; rules: InboundRules },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "inbound.forms");
  if (no) return no;
  const { version } = await currentRules(tx);
  if (version !== command.version) return refused("rules-changed", { facts: { version } });
  const next = { version: version + 1, rules: command.rules, by: command.by.id, at: command.at };
  if (!(await insertRules(tx, next))) return refused("rules-changed", { facts: { version: version + 1 } });
  await publish(tx, rulesPublished, { version: next.version }, command);
  return { version: next.version };
}
