import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refused } from "../platform/outcome.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import {
  type Asked,
  type CellFilter,
  countAll,
  countCells,
  type Dimension,
  pageOfCounted,
} from "./counts.store.ts";
import { definitionOf, figureOf, isMetric } from "./figures.ts";
import { metricKeys } from "./metric-catalogue.ts";
import { counted } from "./metric-records.store.ts";
import { momentOf } from "./moment.ts";
import { nameRows } from "./name-rows.ts";

export async function askAs(tx: Tx, { by, at }: Command, filter: CellFilter): Promise<Asked> {
  return { moment: await momentOf(tx, at), visible: await visibleMembers(tx, by), filter };
}

export async function readMetrics(_: Tx, { by }: Command) {
  return refusalToAct(by, "reports.read") ?? { rows: metricKeys.map(definitionOf) };
}

type MetricAsked = Command & CellFilter & { key: string; splitBy?: Dimension | undefined };

export async function readMetric(tx: Tx, { key, by, at, splitBy, ...filter }: MetricAsked) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  if (!isMetric(key)) return refused("no-such-metric");
  const asked = await askAs(tx, { by, at }, filter);
  const metric = counted[key](asked.moment);
  const definition = definitionOf(key);
  const total = figureOf(definition.measure, await countAll(tx, metric, asked));
  const cells = splitBy ? await countCells(tx, metric, splitBy, asked) : [];
  const names = await namesOfKeys(tx, splitBy, cells);
  return {
    definition,
    total,
    cells: cells.map((cell) => ({
      key: cell.key,
      label: names(cell.key),
      ...figureOf(definition.measure, cell),
    })),
  };
}

type RowsAsked = Command &
  CellFilter & { key: string; part: "all" | "hits"; after?: string | undefined; limit: number };

export async function readMetricRows(tx: Tx, { key, by, at, part, after, limit, ...filter }: RowsAsked) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  if (!isMetric(key)) return refused("no-such-metric");
  const asked = await askAs(tx, { by, at }, filter);
  const metric = counted[key](asked.moment);
  const page = await pageOfCounted(tx, metric, { ...asked, hitsOnly: part === "hits" }, { after, limit });
  return { definition: definitionOf(key), rows: await nameRows(tx, page.rows, by), next: page.next };
}

/** A member's cell is headed by their name; every other key is its own heading. */
export async function namesOfKeys(tx: Tx, by: Dimension | undefined, cells: readonly { key: string }[]) {
  if (by !== "member") return (key: string) => key;
  const ids = cells.map(({ key }) => key).filter(Boolean);
  const members = new Map((ids.length ? await listMembers(tx, ids) : []).map(({ id, name }) => [id, name]));
  return (key: string) => members.get(key) ?? key;
}
