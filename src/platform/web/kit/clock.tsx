import { AlarmClock, Pause } from "lucide-react";
import { businessSecondsLeft, clockState, type OpenSpan } from "../business-clock.ts";
import { classNames } from "../class-names.ts";
import { formatDuration, formatInstant } from "../format.ts";
import { useNow } from "../now.ts";
import { useViewer } from "../viewer.tsx";
import { useWords } from "../words.ts";
import { Ring } from "./ring.tsx";

interface ClockProps {
  /** What runs out: "First answer". Read aloud and shown in the tooltip. */
  label: string;
  /** The instant at which the business time is used up, as the server computed it. */
  dueAt: string;
  /** The whole allowance, for the ring and for when amber begins (a quarter left). */
  allowedSeconds?: number;
  /** Open hours between now and `dueAt`; without them the wall clock counts. */
  openSpans?: OpenSpan[];
  /** When it was met: the clock stands and says how long it took. */
  stoppedAt?: string | null;
  /** Writes the label before the time: where a clock stands alone. */
  withLabel?: boolean;
}

const tones = {
  running: "text-muted",
  soon: "text-amber-ink",
  late: "text-red-ink",
  paused: "text-faint",
  met: "text-green-ink",
};
const rings = { running: "accent", soon: "amber", late: "red", paused: "neutral", met: "green" } as const;

export function Clock({ label, dueAt, allowedSeconds, openSpans, stoppedAt, withLabel }: ClockProps) {
  const words = useWords("kit");
  const viewer = useViewer();
  const now = useNow(1);
  const at = stoppedAt ? new Date(stoppedAt).getTime() : now;
  const left = businessSecondsLeft(at, dueAt, openSpans);
  const state = stoppedAt ? (left >= 0 ? "met" : "late") : clockState(now, left, allowedSeconds, openSpans);
  const duration = formatDuration(
    Math.abs(left) >= 3600 ? Math.floor(Math.abs(left) / 60) * 60 : Math.abs(left),
    viewer,
  );
  const text = words(`clock.${stoppedAt && state === "late" ? "missed" : state}`, { duration });
  return (
    <span
      title={`${label}: ${formatInstant(dueAt, viewer)}`}
      className={classNames(
        "num inline-flex items-center gap-1.5 align-middle whitespace-nowrap font-medium text-sm",
        tones[state],
      )}
    >
      {state === "paused" ? (
        <Pause aria-hidden size={13} />
      ) : state === "late" ? (
        <AlarmClock aria-hidden size={14} />
      ) : (
        allowedSeconds !== undefined && (
          <Ring label={label} value={Math.max(0, left)} max={allowedSeconds} tone={rings[state]} size={14} />
        )
      )}
      <span>
        <span className={withLabel ? "font-normal text-muted" : "sr-only"}>{label}: </span>
        {text}
      </span>
    </span>
  );
}
