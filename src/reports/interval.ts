export interface Interval {
  readonly low: number;
  readonly high: number;
}

// 97.5th percentile of the normal distribution: two-sided 95 %.
const Z = 1.959963984540054;

/** Wilson's 95 % score interval of a share: 8 of 20 is 22 to 61 % (DOMAIN §2.0). Null of nothing. */
export function wilsonInterval(hits: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = hits / of;
  const shrink = 1 + Z ** 2 / of;
  const middle = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  // At the ends rounding may step over 0 or 1 by a few units of the last place.
  return { low: Math.max(0, (middle - spread) / shrink), high: Math.min(1, (middle + spread) / shrink) };
}
