import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { saveScore } from "./leads.store.ts";

/**
 * What the room that scores found out since the lead was opened; `dueAt` is a first answer promised anew. A closed
 * lead keeps the score it was closed with.
 */
export async function rescoreLead(
  tx: Tx,
  command: Command & { leadId: string; score: number; grade: string; dueAt?: Date | undefined },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "leads.assign");
  if (no) return no;
  await saveScore(tx, command);
  return ok;
}
