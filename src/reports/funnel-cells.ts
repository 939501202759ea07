/** A lead as the funnel sees it: the day it came in, and the day it was won if it was. */
export interface FunnelLead {
  readonly enteredOn: string;
  readonly wonOn: string | null;
}

export interface FunnelCell {
  readonly key: string;
  readonly leads: number;
  readonly won: number;
  /** Won of leads, 0 to 1, unrounded. */
  readonly rate: number;
  /** Calendar days from the day in to the day won; null while nothing is won. */
  readonly daysToWinMedian: number | null;
}

/** Groups leads into cells, keys in order. A lead whose key is null is in no cell. */
export function funnelCells<Lead extends FunnelLead>(
  leads: readonly Lead[],
  keyOf: (lead: Lead) => string | null,
): FunnelCell[] {
  const byKey = Map.groupBy(leads, keyOf);
  byKey.delete(null);
  return [...byKey]
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
    .map(([key, members]) => {
      const days = members
        .filter((lead) => lead.wonOn !== null)
        .map((lead) => daysBetween(lead.enteredOn, lead.wonOn!));
      return {
        key: key!,
        leads: members.length,
        won: days.length,
        rate: days.length / members.length,
        daysToWinMedian: median(days),
      };
    });
}

const DAY = 86_400_000;

/** Calendar days from one `YYYY-MM-DD` to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
