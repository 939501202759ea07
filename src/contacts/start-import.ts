import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { refusalToMap, refusalToStart } from "./import-rules.ts";
import { importEnded, importStarted } from "./imports.events.ts";
import { runImportJob } from "./imports.jobs.ts";
import { type ImportMode, lockImport, updateEnded, updateRunning } from "./imports.store.ts";

/** Starts reading a file in the background, or goes on with one that was cut off. */
export async function startImport(
  tx: Tx,
  command: Command & { importId: string; mapping: (string | null)[]; mode: ImportMode; source: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.import");
  if (no) return no;
  const record = await lockImport(tx, command.importId);
  if (!record) return refused("not-found");
  const refusal = refusalToStart(record.state) ?? refusalToMap(record.columns, command.mapping);
  if (refusal) return refusal;
  const { mapping, mode, source, at } = command;
  await updateRunning(tx, { id: record.id, mapping, mode, source, at });
  await publish(tx, importStarted, { importId: record.id }, command);
  await tx.later(runImportJob, { importId: record.id });
  return ok;
}

/** Stops after the batch under way. What has been taken stays. */
export async function cancelImport(tx: Tx, command: Command & { importId: string }): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.import");
  if (no) return no;
  const record = await lockImport(tx, command.importId);
  if (!record) return refused("not-found");
  if (record.state !== "running") return refused("not-running");
  await updateEnded(tx, { id: record.id, state: "cancelled", at: command.at, cancelledBy: command.by.id });
  const { read, created, updated, skipped, failed } = record;
  const counts = { read, created, updated, skipped, failed };
  await publish(tx, importEnded, { importId: record.id, state: "cancelled", ...counts }, command);
  return ok;
}
