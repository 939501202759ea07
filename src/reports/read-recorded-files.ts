import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Asked, countAll, type Paging } from "./counts.store.ts";
import { counted } from "./metric-records.store.ts";
import { askAs } from "./read-metric.ts";
import { listRecordedFiles, type RecordedFile } from "./recorded-files.store.ts";
import { countRefusedRows, pageOfRefusedRows, type RefusedFilter } from "./refused-rows.store.ts";

/** The number of the report that a kind of file ends up in. */
const metricOf = { leads: "funnel.leads", wins: "funnel.won" } as const;

/**
 * Both totals of a replayed workspace: what its files held, and what stands here, less what the laws refused. Empty
 * where nothing was replayed, and for whoever sees only part of the floor: their numbers are not the workspace's.
 */
export async function readRecordedFiles(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const asked = await askAs(tx, { by, at }, {});
  const files = asked.visible === "all" ? await listRecordedFiles(tx) : [];
  const refused = files.length > 0 ? await countRefusedRows(tx) : [];
  const rows = [];
  for (const file of files) {
    const byLaw = refused.filter(({ source }) => source === file.source);
    rows.push({
      ...file,
      metric: metricOf[file.holds],
      here: await countHere(tx, asked, file),
      refused: byLaw.reduce((sum, { rows: count }) => sum + count, 0),
      byLaw: byLaw.map(({ law, why, rows: count }) => ({ law, why, rows: count })),
    });
  }
  return { rows };
}

async function countHere(tx: Tx, asked: Asked, { holds }: RecordedFile): Promise<number> {
  return (await countAll(tx, counted[metricOf[holds]](asked.moment), asked)).of;
}

export async function readRefusedRows(tx: Tx, asked: Command & RefusedFilter & Paging) {
  const { by, at, source, law, after, limit } = asked;
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const { visible } = await askAs(tx, { by, at }, {});
  return visible === "all"
    ? pageOfRefusedRows(tx, { source, law }, { after, limit })
    : { rows: [], next: null };
}
