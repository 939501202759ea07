import { Clock, When } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useWords } from "../../platform/web/words.ts";
import type { TodayTask } from "../activity.contract.ts";

/** Who, and why now. A clock runs only where somebody waits for us; the rest shows its hour. */
export function TodayRow({ task }: { task: TodayTask }) {
  const words = useWords("activity");
  const isDue = new Date(task.dueAt).getTime() <= useNow(30);
  return (
    <>
      <span className="flex items-baseline justify-between gap-2">
        <span className="truncate font-medium">{task.person?.name ?? task.title}</span>
        {isDue ? (
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
