import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { type CellCount, countCells } from "./counts.store.ts";
import { readExceptions } from "./exceptions.ts";
import { definitionOf, figureOf } from "./figures.ts";
import type { MetricKey } from "./metric-catalogue.ts";
import { counted } from "./metric-records.store.ts";
import { listRolesHeld } from "./people.store.ts";
import { askAs } from "./read-metric.ts";
import { type ScoredRole, scorecards } from "./scorecards.ts";

interface ScorecardAsked extends Command {
  role: ScoredRole;
  from?: string | undefined;
  until?: string | undefined;
}

/** Who held the role in the period, and whoever else has such work in it: past work keeps the role it was done in. */
export async function readScorecard(tx: Tx, { by, at, role, from, until }: ScorecardAsked) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const { motion, metrics } = scorecards[role];
  const asked = await askAs(tx, { by, at }, { from, until, ...(motion ? { motion } : {}) });
  const columns: { key: MetricKey; cells: Map<string, CellCount> }[] = [];
  for (const key of metrics) {
    const cells = await countCells(tx, counted[key](asked.moment), "member", asked);
    columns.push({ key, cells: new Map(cells.map((cell) => [cell.key, cell])) });
  }
  const { visible } = asked;
  const holders = (await listRolesHeld(tx, from, until)).filter((held) => held.role === role);
  const ids = new Set([
    ...holders.map(({ memberId }) => memberId),
    ...columns.flatMap(({ cells }) => [...cells.keys()]),
  ]);
  // A hand-off is seen from both its sides, so a number may belong to somebody whose card is not the asker's to read.
  const seen = [...ids].filter((id) => id && (visible === "all" || visible.includes(id)));
  const members = seen.length ? await listMembers(tx, seen) : [];
  return {
    role,
    motion,
    definitions: metrics.map(definitionOf),
    rows: members
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name }) => ({
        member: { id, name },
        cells: columns.map(({ key, cells }) => ({
          metric: key,
          ...figureOf(definitionOf(key).measure, cells.get(id) ?? { of: 0, hits: 0 }),
        })),
      })),
    exceptions: (await readExceptions(tx, { from, until }, visible)).filter(({ member }) =>
      seen.includes(member.id),
    ),
  };
}
