import { type Actor, type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Refusal, refused } from "../platform/outcome.ts";
import type { Whose } from "./one-on-one.ts";
import { findSeries, lockSeries, type Series } from "./series.store.ts";

type Loaded = { series: Series; refusal?: never } | { series?: never; refusal: Refusal };

/**
 * A one-on-one is for two: to anybody else, leader or administrator, it is not there at all. Nothing of it hangs
 * on a role, so no charter can open it.
 */
export async function loadSeries(tx: Tx, seriesId: string, by: Actor): Promise<Loaded> {
  return seen(await findSeries(tx, seriesId), by);
}

/** The same, locked, and refused once the series has ended. */
export async function loadSeriesToChange(
  tx: Tx,
  { seriesId, by }: Command & { seriesId: string },
): Promise<Loaded> {
  const loaded = seen(await lockSeries(tx, seriesId), by);
  return loaded.series?.endedAt ? { refusal: refused("series-ended") } : loaded;
}

function seen(series: Series | null, by: Actor): Loaded {
  const no = refusalToAct(by, "oneonones.take-part");
  if (no) return { refusal: no };
  const isTheirs = series && (by.kind === "system" || sideOf(series, by.id) !== null);
  return isTheirs ? { series } : { refusal: refused("not-found") };
}

export function sideOf(series: Pick<Series, "managerId" | "reportId">, memberId: string): Whose | null {
  if (series.managerId === memberId) return "manager";
  return series.reportId === memberId ? "report" : null;
}

export const toldOf = ({ id, managerId, reportId }: Series) => ({ seriesId: id, managerId, reportId });
