import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Charter } from "./charter.ts";

export async function insertCharterVersion(
  tx: Tx,
  charter: Charter,
  published: { version: number; by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into charter_versions (role, version, mission, duties, deliverables, may, published_by, published_at)
    values (${charter.role}, ${published.version}, ${charter.mission}, ${[...charter.duties]}, ${[...charter.deliverables]},
            ${[...charter.may]}, ${published.by}, ${published.at})`);
}
