import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { insertCharterVersion } from "./charters.store.ts";
import { defaultCharters } from "./default-charters.ts";
import { insertWorkspace } from "./workspaces.store.ts";

/** A new workspace with the default charters. Its people come by `addMember`. */
export async function openWorkspace(
  tx: Tx,
  command: Command & { name: string; zone: string; currency: string; demo: boolean },
): Promise<void> {
  await insertWorkspace(tx, command);
  for (const charter of defaultCharters) {
    await insertCharterVersion(tx, charter, { version: 1, by: command.by.id, at: command.at });
  }
}
