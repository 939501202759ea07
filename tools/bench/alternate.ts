import { median } from "../../src/reports/funnel-cells.ts";
import type { Measured } from "./bench.ts";

const ROUNDS = 5;

export interface Round {
  perSecond: number;
  /** Milliseconds of each single request, when they were timed. */
  latencies?: number[];
}

/** A B A B …: both sides meet the same weather. The first round of each is warm-up and is thrown away. */
export async function alternate(ours: () => Promise<Round>, bare: () => Promise<Round>): Promise<Measured> {
  const sides = { ours: [] as Round[], bare: [] as Round[] };
  await ours();
  await bare();
  for (let round = 0; round < ROUNDS; round++) {
    sides.ours.push(await ours());
    sides.bare.push(await bare());
  }
  const rate = (rounds: Round[]) => median(rounds.map((round) => round.perSecond))!;
  const timed = sides.ours[0]?.latencies && sides.bare[0]?.latencies;
  return {
    ours: rate(sides.ours),
    bare: rate(sides.bare),
    ...(timed ? { p99: { ours: p99(sides.ours), bare: p99(sides.bare) } } : {}),
  };
}

function p99(rounds: Round[]): number {
  const all = rounds.flatMap((round) => round.latencies ?? []).sort((a, b) => a - b);
  return all[Math.min(all.length - 1, Math.floor(all.length * 0.99))] ?? 0;
}
