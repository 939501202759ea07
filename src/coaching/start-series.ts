import { type Actor, type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, type Refusal, refused } from "../platform/outcome.ts";
import { listMembers, managerOf, visibleMembers } from "../team/public.ts";
import { type Cadence, slotFrom } from "./cadence.ts";
import { seriesStarted } from "./coaching.events.ts";
import { toldOf } from "./load-series.ts";
import { planOneOnOne } from "./plan-one-on-one.ts";
import { insertSeries, type Series } from "./series.store.ts";
import { type Template, templateFor } from "./template.ts";

export interface Beginning {
  reportId: string;
  cadence: Cadence;
  minutes: number;
  /** The first one; the others follow on its weekday at its time of day. */
  startsAt: Date;
  template?: Template | undefined;
}

/** Opens one-on-ones with a member the caller leads, and plans the first. */
export async function startSeries(
  tx: Tx,
  command: Command & Beginning,
): Promise<Outcome<{ seriesId: string; oneOnOneId: string }>> {
  const { by, at, reportId, cadence, minutes, startsAt } = command;
  const no = refusalToAct(by, "oneonones.take-part") ?? (await refusalToLead(tx, by, reportId));
  if (no) return no;
  const [report] = await listMembers(tx, [reportId]);
  if (!report || report.leftAt) return refused("member-not-found", { field: "reportId" });
  if (startsAt <= at) return refused("time-in-the-past", { field: "startsAt" });
  const series: Series = {
    id: newId(),
    managerId: by.id,
    ...{ reportId, cadence, minutes },
    template: command.template ?? templateFor(report.role),
    ...slotFrom(report.zone, startsAt),
    startedAt: at,
    endedAt: null,
  };
  if (!(await insertSeries(tx, series))) return refused("already-meeting", { field: "reportId" });
  await publish(tx, seriesStarted, toldOf(series), command);
  const { oneOnOneId } = await planOneOnOne(tx, series, { startsAt }, command);
  return { seriesId: series.id, oneOnOneId };
}

/** Their manager, or a leader whose charter reads one-on-one rates and who sees the member's work. */
async function refusalToLead(tx: Tx, by: Actor, reportId: string): Promise<Refusal | null> {
  if (by.kind !== "member" || reportId === by.id) return refused("not-their-leader", { field: "reportId" });
  if ((await managerOf(tx, reportId)) === by.id) return null;
  const seen = by.may("oneonones.rates") ? await visibleMembers(tx, by) : [];
  const isSeen = seen === "all" || seen.includes(reportId);
  return isSeen ? null : refused("not-their-leader", { field: "reportId" });
}
