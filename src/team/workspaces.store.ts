import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Workspace {
  workspaceId: string;
  name: string;
  zone: string;
  currency: string;
  locale: string;
  demo: boolean;
}

export async function insertWorkspace(
  tx: Tx,
  workspace: Omit<Workspace, "workspaceId" | "locale"> & { locale?: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into workspaces (name, zone, currency, locale, demo, created_at)
    values (${workspace.name}, ${workspace.zone}, ${workspace.currency}, ${workspace.locale ?? "en"}, ${workspace.demo},
      ${workspace.at})`);
  await tx.run(sql`
    insert into directory.workspaces (workspace_id, demo, created_at)
    values (${tx.workspaceId}, ${workspace.demo}, ${workspace.at})`);
}

export function getWorkspace(tx: Tx): Promise<Workspace> {
  return tx.once("workspace", () =>
    tx.get(sql<Workspace>`select workspace_id, name, zone, currency, locale, demo from workspaces`),
  );
}

/** Holds everyone else back who would change who holds which role: two such changes must see each other. */
export async function lockWorkspace(tx: Tx): Promise<Workspace> {
  return tx.get(sql<Workspace>`
    select workspace_id, name, zone, currency, locale, demo from workspaces for update`);
}

export async function updateWorkspace(tx: Tx, workspace: { name: string; zone: string }): Promise<void> {
  tx.changed("workspace");
  await tx.run(sql`update workspaces set name = ${workspace.name}, zone = ${workspace.zone}`);
}
