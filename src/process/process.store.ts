import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Motion } from "../team/open.ts";
import type { ProcessVersion } from "./step.ts";

export interface PublishedVersion extends ProcessVersion {
  why: string | null;
  publishedBy: string;
  publishedAt: Date;
}

const columns = sql`id as version_id, motion, version, steps, fact_labels, why, published_by, published_at`;

/** False when somebody published this version of the motion first. */
export async function insertProcessVersion(tx: Tx, version: PublishedVersion): Promise<boolean> {
  tx.changed(`process ${version.motion}`);
  const inserted = await tx.run(sql`
    insert into process_versions (id, motion, version, steps, fact_labels, why, published_by, published_at)
    values (${version.versionId}, ${version.motion}, ${version.version}, ${JSON.stringify(version.steps)},
            ${JSON.stringify(version.factLabels)}, ${version.why}, ${version.publishedBy}, ${version.publishedAt})
    on conflict (workspace_id, motion, version) do nothing`);
  return inserted === 1;
}

export function findProcessVersion(tx: Tx, versionId: string): Promise<PublishedVersion | null> {
  return tx.once(`process ${versionId}`, () =>
    tx.find(sql<PublishedVersion>`select ${columns} from process_versions where id = ${versionId}`),
  );
}

export function getNewestVersion(tx: Tx, motion: Motion): Promise<PublishedVersion> {
  return tx.once(`process ${motion}`, () =>
    tx.get(sql<PublishedVersion>`
      select ${columns} from process_versions where motion = ${motion} order by version desc limit 1`),
  );
}

/** Newest first. */
export function listProcessVersions(tx: Tx, motion: Motion): Promise<PublishedVersion[]> {
  return tx.list(sql<PublishedVersion>`
    select ${columns} from process_versions where motion = ${motion} order by version desc limit 200`);
}
