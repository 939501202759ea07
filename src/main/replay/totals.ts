import type { Platform } from "../../platform/platform.ts";
import { funnelCells, listFunnelLeads, listRefusedRows } from "../../reports/public.ts";
import type { RecordedLead } from "./funnel-files.ts";

/** A funnel in a form that two sources can be held against each other: `by key` → `leads/won/median days`. */
export interface FunnelTotals {
  leads: number;
  won: number;
  refused: number;
  cells: ReadonlyMap<string, string>;
}

interface Counted {
  enteredOn: string;
  wonOn: string | null;
  origin: string;
}

/** What the files say, less the wins that were refused. */
export function totalsOf(leads: readonly RecordedLead[], refused: ReadonlySet<string>): FunnelTotals {
  const counted = leads.map((lead) => (refused.has(lead.leadId) ? { ...lead, wonOn: null } : lead));
  return totals(counted, refused.size);
}

/** What the workspace says, from the views the Crown Report reads. */
export async function countWorkspace(platform: Platform, workspaceId: string): Promise<FunnelTotals> {
  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const leads = await listFunnelLeads(tx);
    const refused = await listRefusedRows(tx);
    return totals(
      leads.map((lead) => ({ ...lead, origin: lead.origin ?? "" })),
      refused.length,
    );
  });
}

function totals(leads: readonly Counted[], refused: number): FunnelTotals {
  const keys = {
    origin: (lead: Counted) => lead.origin,
    month: (lead: Counted) => lead.enteredOn.slice(0, 7),
    wonMonth: (lead: Counted) => lead.wonOn?.slice(0, 7) ?? null,
  };
  const cells = Object.entries(keys).flatMap(([by, keyOf]) =>
    funnelCells(leads, keyOf).map(
      (cell) =>
        [`${by} ${cell.key || "(blank)"}`, `${cell.leads}/${cell.won}/${cell.daysToWinMedian}`] as const,
    ),
  );
  return {
    leads: leads.length,
    won: leads.filter((lead) => lead.wonOn !== null).length,
    refused,
    cells: new Map(cells),
  };
}
