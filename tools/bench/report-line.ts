import type { Bench, Measured } from "./bench.ts";

/** `bench list size=100000 ours=1210/s p99=11.2ms bare=3900/s ratio=0.31 goal=0.25` */
export function reportLine(
  name: string,
  size: number,
  { goal }: Pick<Bench, "goal">,
  measured: Measured,
): string {
  const { ours, bare, p99, also, ratio = ours / bare } = measured;
  const parts = [
    `bench ${name}`,
    `size=${size}`,
    `ours=${rate(ours)}/s`,
    ...(p99 ? [`p99=${p99.ours.toFixed(1)}ms`] : []),
    `bare=${rate(bare)}/s`,
    ...(p99 ? [`bare-p99=${p99.bare.toFixed(1)}ms`] : []),
    `ratio=${ratio.toFixed(2)}`,
    `goal=${goal}`,
    ...Object.entries(also ?? {}).map(([key, value]) => `${key}=${value}`),
  ];
  return parts.join(" ");
}

function rate(perSecond: number): string {
  return perSecond >= 100 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
}
