import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { insertSetupDismissal } from "./setup-progress.store.ts";
import { setupDismissed } from "./team.events.ts";

/** Puts the setup checklist away for everybody who could see it. A second time changes nothing. */
export async function dismissSetup(tx: Tx, command: Command): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  await insertSetupDismissal(tx, { by: command.by.id, at: command.at });
  await publish(tx, setupDismissed, {}, command);
  return ok;
}
