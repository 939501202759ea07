import { formatInstant } from "../../platform/web/format.ts";
import { Badge, Clock } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { ArrivalRow } from "../queue.contract.ts";

const toneOf = (grade: string) =>
  grade.startsWith("A") ? "green" : grade.startsWith("D") ? "neutral" : "accent";

/** Who waits and why them first: clock, grade, source, one line, company. */
export function ArrivalLine({ row, heading }: { row: ArrivalRow; heading: string | null }) {
  const words = useWords("inbound");
  const about = [row.company?.name, words(`asset.${row.asset}`), row.why].filter(Boolean).join(" · ");
  return (
    <>
      {heading && (
        <span className="-mx-4 -mt-2.5 mb-2.5 block bg-sunken px-4 py-1 font-medium text-faint text-sm">
          {heading}
        </span>
      )}
      <span className="flex items-center justify-between gap-2">
        <span className="flex min-w-0 items-center gap-1.5">
          <Badge tone={toneOf(row.grade)}>{row.grade}</Badge>
          <span className="truncate font-medium">{row.person.name}</span>
        </span>
        <ArrivalClock row={row} />
      </span>
      <span className="block truncate text-muted text-sm">{about}</span>
      <Turn row={row} />
    </>
  );
}

export function ArrivalClock({ row }: { row: ArrivalRow }) {
  const words = useWords("inbound");
  return (
    <Clock
      label={words("queue.firstAnswer")}
      dueAt={row.dueAt}
      allowedSeconds={row.allowedSeconds}
      openSpans={row.openSpans}
      stoppedAt={row.firstAttemptAt}
    />
  );
}

/** Whose first minutes these are, while they are. */
function Turn({ row }: { row: ArrivalRow }) {
  const words = useWords("inbound");
  const viewer = useViewer();
  const { member } = useSession();
  if (!row.firstTry) return null;
  const { id, name, until } = row.firstTry;
  return (
    <span className="block truncate text-faint text-sm">
      {id === member.id
        ? words("queue.yourTurn")
        : words("queue.turn", { name, time: formatInstant(until, viewer, "time") })}
    </span>
  );
}
