import { useNavigate } from "@tanstack/react-router";
import { call } from "../../platform/web/api.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { finishTask, reopenTask, snoozeTask, type TodayTask } from "../activity.contract.ts";
import { inHours, morningIn, nextMonday } from "./later.ts";
import type { OfferedOutcome } from "./offered-outcome.ts";
import type { useToday } from "./use-today.ts";

/** What any task can come to, where no room offers its own outcomes. */
export function useUsualOutcomes(settle: ReturnType<typeof useToday>["settle"]) {
  const words = useWords("activity");
  const navigate = useNavigate();
  const { zone } = useViewer();
  return (task: TodayTask): OfferedOutcome[] => {
    const params = { taskId: task.id };
    const snooze = (key: string, until: () => string): OfferedOutcome => ({
      key,
      label: words(`outcome.${key}`),
      run: () =>
        settle({
          taskId: task.id,
          change: () => call(snoozeTask, { params, body: { until: until() } }),
          said: words("today.snoozed", { title: task.title }),
        }),
    });
    const openPlace = placeOf(task);
    return [
      {
        key: "done",
        label: words("outcome.done"),
        run: () =>
          settle({
            taskId: task.id,
            change: () => call(finishTask, { params, body: {} }),
            said: words("today.finished", { title: task.title }),
            undo: () => call(reopenTask, { params }),
          }),
      },
      snooze("hour", () => inHours(1)),
      snooze("tomorrow", () => morningIn(zone, 1)),
      snooze("monday", () => nextMonday(zone)),
      ...(openPlace
        ? [{ key: "open", label: words("outcome.open"), run: () => void navigate({ to: openPlace }) }]
        : []),
    ];
  };
}

const places: Record<string, string> = {
  lead: "/leads",
  person: "/persons",
  company: "/companies",
  handoff: "/handoffs",
  deal: "/deals",
};

function placeOf({ about }: TodayTask): string | null {
  const place = places[about.kind];
  return place ? `${place}/${about.id}` : null;
}
