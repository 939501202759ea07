import { Clock, When } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useWords } from "../../platform/web/words.ts";
import type { TodayTask } from "../activity.contract.ts";

// What fell due a moment ago is to be done now; it is not late yet.
const GRACE_MS = 15 * 60_000;

/** Who, and why now. Until it is late a row shows its hour, then how long somebody has waited. */
export function TodayRow({ task }: { task: TodayTask }) {
  const words = useWords("activity");
  const isLate = new Date(task.dueAt).getTime() + GRACE_MS <= useNow(30);
  return (
    <>
      <span className="flex items-baseline justify-between gap-2">
        <span className="truncate font-medium">{task.person?.name ?? task.title}</span>
        {isLate ? (
          <Clock label={words("today.due")} dueAt={task.dueAt} />
        ) : (
          <span className="num text-muted text-sm">
            <When at={task.dueAt} as="time" />
          </span>
        )}
      </span>
      <span className="block truncate text-muted text-sm">
        {task.person ? `${task.title} · ${task.reason}` : task.reason}
      </span>
    </>
  );
}
