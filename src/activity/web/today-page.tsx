import { Coffee } from "lucide-react";
import { ErrorState, QueuePage, SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { TodayTask } from "../activity.contract.ts";
import { NothingDue } from "./nothing-due.tsx";
import { TodayFocus } from "./today-focus.tsx";
import { TodayRow } from "./today-row.tsx";
import { TodayStrip } from "./today-strip.tsx";
import { useToday } from "./use-today.ts";
import { useUsualOutcomes } from "./usual-outcomes.ts";

export default function TodayPage() {
  const words = useWords("activity");
  const today = useToday();
  const usual = useUsualOutcomes(today.settle);
  const { query, tasks, inHand } = today;
  if (query.isPending) return <SkeletonRows label={words("today.loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { done = 0, nextDueAt = null } = query.data ?? {};
  return (
    <QueuePage<TodayTask>
      title={words("today.title")}
      label={words("today.list")}
      note={words("today.left", { count: tasks.length })}
      items={tasks}
      idOf={(task) => task.id}
      selected={inHand?.id ?? null}
      onSelect={today.select}
      strip={<TodayStrip done={done} left={tasks.length} />}
      row={(task) => <TodayRow task={task} />}
      focus={(task) => (
        <TodayFocus
          key={task.id}
          task={task}
          offer={today.offer}
          settle={(taskId, change, said) => today.settle({ taskId, change, said })}
        />
      )}
      outcomes={(task) => (today.special.length > 0 ? today.special : usual(task))}
      empty={<NothingDue icon={Coffee} done={done} nextDueAt={nextDueAt} />}
    />
  );
}
