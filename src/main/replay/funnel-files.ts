import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";

/** A lead of the file, with its win if it has one. Ids are the file's own. */
export interface RecordedLead {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly leadId: string;
  readonly enteredOn: string;
  readonly landingPage: string;
  /** As the file has it: blank and "unknown" are two different things. */
  readonly origin: string;
  readonly win: RecordedWin | null;
  readonly wonOn: string | null;
}

export interface RecordedWin {
  readonly line: number;
  readonly repId: string;
  readonly executiveId: string;
  /** `YYYY-MM-DD HH:MM:SS`, in the zone of the company. */
  readonly wonAt: string;
  readonly segment: string;
  readonly businessType: string;
  /** Declared monthly revenue as the file has it; "0.0" mostly means nobody asked. */
  readonly monthlyRevenue: string;
}

export const LEADS = "olist_marketing_qualified_leads_dataset.csv";
export const WINS = "olist_closed_deals_dataset.csv";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const leadRow = z.object({
  mql_id: z.string().min(1),
  first_contact_date: day,
  landing_page_id: z.string(),
  origin: z.string(),
});
const winRow = z.object({
  mql_id: z.string().min(1),
  sdr_id: z.string().min(1),
  sr_id: z.string().min(1),
  won_date: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
  business_segment: z.string(),
  business_type: z.string(),
  declared_monthly_revenue: z.string(),
});

/** Reads the two files of a funnel export. Throws with file, line and column when a row is not what it should be. */
export async function readFunnelFiles(folder: string): Promise<RecordedLead[]> {
  const leads = await readRows(join(folder, LEADS), leadRow);
  const wins = await readRows(join(folder, WINS), winRow);
  const winByLead = new Map(wins.map((win) => [win.row.mql_id, win]));
  const known = new Set(leads.map((lead) => lead.row.mql_id));
  for (const win of wins) {
    if (!known.has(win.row.mql_id))
      throw new Error(`The win in line ${win.line} names the lead ${win.row.mql_id}, which is in no line.`);
  }
  return leads.map(({ row, line }) => {
    const win = winByLead.get(row.mql_id);
    return {
      line,
      leadId: row.mql_id,
      enteredOn: row.first_contact_date,
      landingPage: row.landing_page_id,
      origin: row.origin,
      wonOn: win ? win.row.won_date.slice(0, 10) : null,
      win: win
        ? {
            line: win.line,
            repId: win.row.sdr_id,
            executiveId: win.row.sr_id,
            wonAt: win.row.won_date,
            segment: win.row.business_segment,
            businessType: win.row.business_type,
            monthlyRevenue: win.row.declared_monthly_revenue,
          }
        : null,
    };
  });
}

async function readRows<Row extends z.ZodType>(
  file: string,
  shape: Row,
): Promise<{ row: z.infer<Row>; line: number }[]> {
  const { data } = Papa.parse<Record<string, string>>(await readFile(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((cells, index) => {
    const line = index + 2;
    const parsed = shape.safeParse(cells);
    if (parsed.success) return { row: parsed.data, line };
    const [issue] = parsed.error.issues;
    throw new Error(`${file}, line ${line}, column ${issue?.path.join(".")}: ${issue?.message}`);
  });
}
