import { listCompanies, listPersons } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import { listExecutiveRows, listRepRows } from "./brief.store.ts";
import {
  type BriefMeasure,
  type BriefRow,
  changesOf,
  isWithin,
  type Stretch,
  stretchesSince,
} from "./brief.ts";
import { daysOf } from "./cadence.ts";
import { loadSeries } from "./load-series.ts";
import { findLastHeld } from "./one-on-ones.store.ts";
import type { Series } from "./series.store.ts";

const DAY = 86_400_000;

/** Up to three changes in the report's own numbers since the last one-on-one. Nothing written in the room enters it. */
export async function readBrief(tx: Tx, command: Command & { seriesId: string }) {
  const { series, refusal } = await loadSeries(tx, command.seriesId, command.by);
  if (refusal) return refusal;
  const { rows, stretches } = await readRows(tx, series, command);
  return { since: stretches.now.from, before: stretches.before.from, changes: changesOf(rows, stretches) };
}

/** What one number of the brief counts, in the words of the people it is about. */
export async function readBriefRows(
  tx: Tx,
  command: Command & { seriesId: string; measure: BriefMeasure; stretch: "now" | "before" },
) {
  const { series, refusal } = await loadSeries(tx, command.seriesId, command.by);
  if (refusal) return refusal;
  const { rows, stretches } = await readRows(tx, series, command);
  const chosen = rows.filter(
    (row) => row.measure === command.measure && isWithin(row, stretches[command.stretch]),
  );
  const persons = await listPersons(tx, { ids: [...new Set(chosen.map((row) => row.personId))] });
  const companyIds = persons.flatMap(({ companyId }) => companyId ?? []);
  const companies = await listCompanies(tx, { ids: [...new Set(companyIds)] });
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const companyOf = new Map(companies.map((company) => [company.id, company.name]));
  return {
    rows: chosen.map(({ kind, id, personId, at, counts }) => {
      const person = personOf.get(personId);
      const company = (person?.companyId && companyOf.get(person.companyId)) || null;
      return { kind, id, at, counts, person: person?.name ?? "", company };
    }),
  };
}

async function readRows(
  tx: Tx,
  series: Series,
  { by, at }: Command,
): Promise<{ rows: BriefRow[]; stretches: { now: Stretch; before: Stretch } }> {
  const last = await findLastHeld(tx, series.id);
  const since = last?.endedAt ?? new Date(at.getTime() - daysOf[series.cadence] * DAY);
  const stretches = stretchesSince(since, at);
  const [report] = await listMembers(tx, [series.reportId]);
  const span = { from: stretches.before.from, until: at };
  if (!report || !(await maySeeWork(tx, series, by))) return { rows: [], stretches };
  const isRep = report.role === "sdr" || report.role === "market-response";
  if (!isRep && report.role !== "ae") return { rows: [], stretches };
  const rows = await (isRep ? listRepRows : listExecutiveRows)(tx, report.id, span);
  return { rows, stretches };
}

/** The room shows no number the member could not open elsewhere: a manager of before sees none. */
async function maySeeWork(tx: Tx, series: Series, by: Command["by"]): Promise<boolean> {
  if (!by.may("handoffs.read")) return false;
  if (by.id === series.reportId) return true;
  const visible = await visibleMembers(tx, by);
  return visible === "all" || visible.includes(series.reportId);
}
