import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { insertCharterVersion } from "./charters.store.ts";
import { defaultCharters } from "./default-charters.ts";
import { workspaceOpened } from "./team.events.ts";
import { insertWorkspace } from "./workspaces.store.ts";

/** A new workspace with the default charters; later rooms hear of it and bring their own defaults. */
export async function openWorkspace(
  tx: Tx,
  command: Command & { name: string; zone: string; currency: string; locale?: string; demo: boolean },
): Promise<void> {
  await insertWorkspace(tx, command);
  for (const charter of defaultCharters) {
    await insertCharterVersion(tx, charter, { version: 1, by: command.by.id, at: command.at });
  }
  await publish(tx, workspaceOpened, { demo: command.demo }, command);
}
