import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { MemberActor } from "../team/public.ts";
import { type Beginning, startSeries } from "./start-series.ts";

/** A weekly half hour of a leader with a member, the first one a day ahead unless overridden. */
export async function buildSeries(
  tx: Tx,
  pair: { manager: MemberActor; report: MemberActor; at: Date },
  overrides: Partial<Beginning> = {},
): Promise<{ seriesId: string; oneOnOneId: string }> {
  const { manager, report, at } = pair;
  const startsAt = new Date(at.getTime() + 86_400_000);
  const beginning = { reportId: report.id, cadence: "weekly" as const, minutes: 30, startsAt };
  return orRefuse(await startSeries(tx, { by: manager, at, ...beginning, ...overrides }));
}
