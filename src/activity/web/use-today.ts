import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { toast } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useSession } from "../../platform/web/session.ts";
import type { TodayTask } from "../activity.contract.ts";
import type { OfferedOutcome } from "./offered-outcome.ts";
import { takeOff, todayQuery } from "./today-query.ts";

interface Settled {
  taskId: string;
  change: () => Promise<unknown>;
  said: string;
  undo?: (() => Promise<unknown>) | undefined;
}

/** The list, the one in hand, and how an outcome takes it off: the next is in hand before the server answers. */
export function useToday() {
  const client = useQueryClient();
  const { member } = useSession();
  const query = useQuery(todayQuery(member.id));
  const tasks = query.data?.tasks ?? [];
  const [selected, select] = useState<string | null>(null);
  const [offered, setOffered] = useState<{ taskId: string; outcomes: readonly OfferedOutcome[] } | null>(
    null,
  );
  const inHand = tasks.find((task) => task.id === selected) ?? tasks[0];

  const settle = useCallback(
    ({ taskId, change, said, undo }: Settled) => {
      select(after(client.getQueryData<{ tasks: TodayTask[] }>(["today"])?.tasks ?? [], taskId));
      const { back } = takeOff(client, taskId);
      const refetch = () => client.invalidateQueries({ queryKey: ["today"] });
      change().then(
        () => {
          toast({ text: said, ...(undo ? { undo: () => void undo().finally(refetch) } : {}) });
          void refetch();
        },
        (error: unknown) => {
          back();
          select(taskId);
          const problem = error instanceof Problem ? error : null;
          toast({ tone: "failed", text: problem?.title ?? String(error) });
        },
      );
    },
    [client],
  );
  const offer = useCallback(
    (taskId: string, outcomes: readonly OfferedOutcome[]) => setOffered({ taskId, outcomes }),
    [],
  );
  const special = offered && offered.taskId === inHand?.id ? offered.outcomes : [];
  return { query, tasks, inHand, select, settle, offer, special };
}

/** The one that comes into hand when this one goes. */
function after(tasks: readonly TodayTask[], taskId: string): string | null {
  const at = tasks.findIndex((task) => task.id === taskId);
  return (tasks[at + 1] ?? tasks[at - 1])?.id ?? null;
}
