import { systemActor } from "../../platform/actor.ts";
import { orRefuse } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import { funnelCells, readFunnel, readMetric, readRecordedFiles } from "../../reports/public.ts";
import type { RecordedLead } from "./funnel-files.ts";

/** A funnel in a form that two sources can be held against each other. */
export interface FunnelTotals {
  leads: number;
  won: number;
  refused: number;
  /** `origin social` and `month 2018-01` → `leads/won/median days`; `wonMonth 2018-01` → `won`. */
  cells: ReadonlyMap<string, string>;
}

/** What the files say, less the wins that were refused. */
export function totalsOf(leads: readonly RecordedLead[], refused: ReadonlySet<string>): FunnelTotals {
  const counted = leads.map((lead) => (refused.has(lead.leadId) ? { ...lead, wonOn: null } : lead));
  const cells = [
    ...funnelCells(counted, (lead) => lead.origin).map(cellOf("origin")),
    ...funnelCells(counted, (lead) => lead.enteredOn.slice(0, 7)).map(cellOf("month")),
    ...funnelCells(counted, (lead) => lead.wonOn?.slice(0, 7) ?? null).map(wonIn),
  ];
  const won = counted.filter((lead) => lead.wonOn !== null).length;
  return { leads: leads.length, won, refused: refused.size, cells: new Map(cells) };
}

/** What the workspace says: the answers of the Crown Report's own endpoints. */
export function countWorkspace(platform: Platform, workspaceId: string): Promise<FunnelTotals> {
  const asked = { by: systemActor("replay"), at: platform.clock() };
  return platform.work.inWorkspace(workspaceId, async (tx) =>
    totalsOfReport({
      origins: orRefuse(await readFunnel(tx, { ...asked, splitBy: "origin" })),
      months: orRefuse(await readFunnel(tx, { ...asked, splitBy: "month" })),
      wins: orRefuse(await readMetric(tx, { ...asked, key: "deals.won", splitBy: "month" })),
      files: orRefuse(await readRecordedFiles(tx, asked)),
    }),
  );
}

interface FunnelAnswer {
  total: { leads: number; won: number };
  cells: readonly FunnelCell[];
}
interface FunnelCell {
  key: string;
  leads: number;
  won: number;
  daysToWinMedian: number | null;
}

/** Four answers of the report as totals; they are the same over HTTP. */
export function totalsOfReport(report: {
  origins: FunnelAnswer;
  months: FunnelAnswer;
  wins: { cells: readonly { key: string; of: number }[] };
  files: { rows: readonly { refused: number }[] };
}): FunnelTotals {
  const { leads, won } = report.origins.total;
  const cells = [
    ...report.origins.cells.map(cellOf("origin")),
    ...report.months.cells.map(cellOf("month")),
    ...report.wins.cells.map(({ key, of }) => wonIn({ key, won: of })),
  ];
  const refused = report.files.rows.reduce((sum, file) => sum + file.refused, 0);
  return { leads, won, refused, cells: new Map(cells) };
}

const cellOf =
  (by: string) =>
  ({ key, leads, won, daysToWinMedian }: FunnelCell): [string, string] => [
    `${by} ${key || "(blank)"}`,
    `${leads}/${won}/${daysToWinMedian}`,
  ];

const wonIn = ({ key, won }: { key: string; won: number }): [string, string] => [`wonMonth ${key}`, `${won}`];
