/** A stretch of open hours, as instants. */
export interface OpenSpan {
  from: string;
  to: string;
}

const ms = (iso: string) => new Date(iso).getTime();

function overlap(from: number, to: number, spans: OpenSpan[] | undefined): number {
  if (!spans) return Math.max(0, to - from);
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(to, ms(span.to)) - Math.max(from, ms(span.from))),
    0,
  );
}

/** Seconds of open time until `dueAt`; negative once it has passed, by the open time since. */
export function businessSecondsLeft(now: number, dueAt: string, spans?: OpenSpan[]): number {
  const due = ms(dueAt);
  return (now <= due ? overlap(now, due, spans) : -overlap(due, now, spans)) / 1000;
}

/** Amber from the last quarter of the allowance (or the last 5 minutes when it is not known); paused outside open hours. */
export function clockState(now: number, left: number, allowedSeconds?: number, spans?: OpenSpan[]) {
  if (left < 0) return "late";
  if (spans && !spans.some((span) => ms(span.from) <= now && now < ms(span.to))) return "paused";
  return left <= (allowedSeconds === undefined ? 300 : allowedSeconds / 4) ? "soon" : "running";
}
