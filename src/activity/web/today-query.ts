import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import { readToday } from "../activity.contract.ts";

export type Today = AnswerOf<typeof readToday>;

export const todayQuery = (memberId: string) =>
  queryOptions({
    queryKey: ["today"],
    queryFn: ({ signal }) => call(readToday, { signal }),
    meta: { subjects: [`member:${memberId}`] },
    // What falls due while the page stays open comes to the top by itself.
    refetchInterval: 60_000,
  });

/** Off the list before the server has answered; `back` puts it where it was. */
export function takeOff(client: QueryClient, taskId: string): { back: () => void } {
  const before = client.getQueryData<Today>(["today"]);
  if (before) {
    client.setQueryData<Today>(["today"], {
      ...before,
      tasks: before.tasks.filter((task) => task.id !== taskId),
      done: before.done + 1,
    });
  }
  return { back: () => before && client.setQueryData(["today"], before) };
}
