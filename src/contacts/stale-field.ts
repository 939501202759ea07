import { type Refusal, refused } from "../platform/outcome.ts";

/** The first field that is no longer what the writer saw, with what stands there now, so that they may choose. */
export function refusalOfStale(
  now: object,
  wanted: object,
  seen: Record<string, unknown> | undefined,
): Refusal | null {
  if (!seen) return null;
  const current = now as Record<string, unknown>;
  for (const field of Object.keys(wanted)) {
    if (!(field in seen) || !(field in current)) continue;
    const theirs = current[field] ?? null;
    if (theirs !== (seen[field] ?? null)) {
      return refused("stale-record", { field, facts: { field, theirs, original: seen[field] ?? null } });
    }
  }
  return null;
}
