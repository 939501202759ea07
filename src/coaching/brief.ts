/** What changed for somebody since the last one-on-one, against as long a stretch before it. Pure. */

export const briefMeasures = ["offered", "accepted", "requalified", "returned", "won", "held"] as const;
export type BriefMeasure = (typeof briefMeasures)[number];

export interface BriefRow {
  measure: BriefMeasure;
  kind: "handoff" | "deal" | "person";
  id: string;
  personId: string;
  at: Date;
  /** Of a share: whether this row is in the part; of a count always true. */
  counts: boolean;
}

export interface Stretch {
  from: Date;
  until: Date;
}

export interface BriefFigure {
  count: number;
  /** Of how many, for a share; null for a plain count. */
  of: number | null;
}

export interface BriefChange {
  measure: BriefMeasure;
  now: BriefFigure;
  before: BriefFigure;
  /** False where so few happened that chance alone often makes such a difference. */
  isBeyondChance: boolean;
}

const CHANGES = 3;
/** Two standard errors, on either side. */
const BEYOND_CHANCE = 2;

export function stretchesSince(since: Date, at: Date): { now: Stretch; before: Stretch } {
  const before = new Date(since.getTime() - (at.getTime() - since.getTime()));
  return { now: { from: since, until: at }, before: { from: before, until: since } };
}

export const isWithin = (row: Pick<BriefRow, "at">, { from, until }: Stretch) =>
  row.at >= from && row.at < until;

/** The three that moved most for how much there was of them. What did not move is not news: quiet weeks are empty. */
export function changesOf(
  rows: readonly BriefRow[],
  { now, before }: { now: Stretch; before: Stretch },
): BriefChange[] {
  const changes = briefMeasures.map((measure) => {
    const of = rows.filter((row) => row.measure === measure);
    const figures = [now, before].map((stretch) =>
      figureOf(
        measure,
        of.filter((row) => isWithin(row, stretch)),
      ),
    );
    return { measure, now: figures[0]!, before: figures[1]!, weight: weightOf(figures[0]!, figures[1]!) };
  });
  return changes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, CHANGES)
    .map(({ weight, ...change }) => ({ ...change, isBeyondChance: weight >= BEYOND_CHANCE }));
}

function figureOf(measure: BriefMeasure, rows: readonly BriefRow[]): BriefFigure {
  const count = rows.filter((row) => row.counts).length;
  return { count, of: measure === "held" ? rows.length : null };
}

/** How many standard errors apart: two Poisson counts over equal stretches, or two shares with one pooled rate. */
function weightOf(now: BriefFigure, before: BriefFigure): number {
  if (now.of === null || before.of === null) {
    const total = now.count + before.count;
    return total === 0 ? 0 : Math.abs(now.count - before.count) / Math.sqrt(total);
  }
  if (now.of === 0 || before.of === 0) return 0;
  const pooled = (now.count + before.count) / (now.of + before.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / before.of));
  return error === 0 ? 0 : Math.abs(now.count / now.of - before.count / before.of) / error;
}
