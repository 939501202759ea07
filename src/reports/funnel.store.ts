import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface FunnelLeadRow {
  id: string;
  origin: string | null;
  enteredOn: string;
  wonOn: string | null;
}

// Above the largest month anybody works by hand; a whole workspace is read for an export or a replay alone.
const LIMIT = 1_000_000;

/** Every lead with the day it came in and the day its deal was won, days in the workspace's zone. */
export function listFunnelLeads(tx: Tx): Promise<FunnelLeadRow[]> {
  return tx.list(sql<FunnelLeadRow>`
    select l.id, l.origin,
           (l.opened_at at time zone w.zone)::date as entered_on,
           (d.closed_at at time zone w.zone)::date as won_on
    from report_leads_leads l
    cross join workspaces w
    left join report_deals_deals d on d.lead_id = l.id and d.state = 'won'
    order by l.id
    limit ${LIMIT}`);
}
