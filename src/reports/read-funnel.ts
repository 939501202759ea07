import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { CellFilter, Dimension } from "./counts.store.ts";
import { readExceptions } from "./exceptions.ts";
import { definitionOf, figureOf } from "./figures.ts";
import { countFunnel, type FunnelCount } from "./funnel-counts.store.ts";
import { maturityOf } from "./maturity.ts";
import { askAs, namesOfKeys } from "./read-metric.ts";

const steps = ["funnel.leads", "funnel.accepted", "funnel.requalified", "funnel.won"] as const;
const nothing: FunnelCount = {
  key: "",
  leads: 0,
  accepted: 0,
  requalified: 0,
  won: 0,
  daysToWinMedian: null,
  daysToWinP90: null,
};

export async function readFunnel(
  tx: Tx,
  { by, at, splitBy, ...filter }: Command & CellFilter & { splitBy: Dimension },
) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const asked = await askAs(tx, { by, at }, filter);
  const [total = nothing] = await countFunnel(tx, null, asked);
  const counts = await countFunnel(tx, splitBy, asked);
  const label = await namesOfKeys(tx, splitBy, counts);
  const pace = {
    today: dayIn(asked.moment.zone, at),
    wins: total.won,
    daysToWinP90: total.daysToWinP90,
  };
  return {
    by: splitBy,
    definitions: [...steps, ...ratesOf(total).map(({ key }) => key)].map(definitionOf),
    total,
    rates: ratesOf(total),
    cells: counts.map((cell) => {
      const { rate, interval } = figureOf("rate", { of: cell.leads, hits: cell.won });
      return {
        ...cell,
        label: label(cell.key),
        wonRate: rate,
        wonInterval: interval,
        maturity: splitBy === "month" ? maturityOf(cell.key, pace) : null,
      };
    }),
    exceptions: await readExceptions(tx, filter, asked.visible),
  };
}

function ratesOf({ leads, accepted, requalified, won }: FunnelCount) {
  return [
    { key: "funnel.accepted-rate", ...figureOf("rate", { of: leads, hits: accepted }) },
    { key: "funnel.requalified-rate", ...figureOf("rate", { of: accepted, hits: requalified }) },
    { key: "funnel.won-rate", ...figureOf("rate", { of: leads, hits: won }) },
  ] as const;
}
