import { type RecordedLead, readFunnelFiles } from "../../src/main/replay/funnel-files.ts";
import { refusalOfWin } from "../../src/main/replay/refusal-of-win.ts";
import { funnelCells } from "../../src/reports/funnel-cells.ts";

/** Cells computed from the files themselves, before any law. Who worked a lead is known for wins alone. */
const keys: Record<string, (lead: RecordedLead) => string | null> = {
  all: () => "all",
  origin: (lead) => lead.origin,
  month: (lead) => lead.enteredOn.slice(0, 7),
  wonMonth: (lead) => lead.wonOn?.slice(0, 7) ?? null,
  sdr: (lead) => lead.win?.repId ?? null,
  ae: (lead) => lead.win?.executiveId ?? null,
  pair: (lead) => (lead.win ? `${lead.win.repId}/${lead.win.executiveId}` : null),
  segment: (lead) => lead.win?.segment ?? null,
};

/** `eval funnel -- DIR`: a line per cell, then the wins that a law would refuse. */
export async function* lines([folder]: string[]): AsyncIterable<object> {
  if (!folder) throw new Error("Usage: npm run -s eval funnel -- DIR");
  const leads = await readFunnelFiles(folder);
  for (const [by, keyOf] of Object.entries(keys)) {
    for (const cell of funnelCells(leads, keyOf)) yield { by, ...cell };
  }
  const refused = leads.flatMap((lead) => {
    const refusal = refusalOfWin(lead);
    return refusal ? [{ id: lead.leadId, line: lead.win!.line, ...refusal }] : [];
  });
  yield { refused };
}
