import type { About } from "./about.ts";

export type TaskState = "open" | "done" | "cancelled";

/** Something one member is to do by a time, with the reason it stands in their queue. */
export interface Task {
  id: string;
  memberId: string;
  kind: string;
  title: string;
  reason: string;
  dueAt: Date;
  rank: number;
  personId: string | null;
  companyId: string | null;
  aboutKind: string;
  aboutId: string;
  state: TaskState;
  outcome: string | null;
  createdAt: Date;
  endedAt: Date | null;
  version: number;
}

/** The command of `addTask`, less who and when. */
export interface TaskToAdd {
  memberId: string;
  kind: string;
  title: string;
  reason: string;
  dueAt: Date;
  rank?: number | undefined;
  personId?: string | null | undefined;
  companyId?: string | null | undefined;
  about: About;
}

// A person who waits for us goes before one who does not know yet that we will call.
const RANKS: Record<string, number> = {
  reply: 90,
  handoff: 85,
  meeting: 80,
  call: 60,
  email: 50,
  "next-step": 40,
};
const PLAIN_RANK = 30;

export function usualRank(kind: string): number {
  return RANKS[kind] ?? PLAIN_RANK;
}

export type TaskRefusal = "task-ended" | "not-permitted" | "needs-next-step";

/**
 * Tasks are done by whom they were given to; parts of the system may end any. A record's next step is not ticked off
 * but followed by another, said to the record itself: a tick would leave it without one.
 */
export function refusalToEnd(
  task: Pick<Task, "memberId" | "state" | "kind">,
  by: { kind: "member" | "system"; id: string },
): TaskRefusal | null {
  if (by.kind === "member" && task.memberId !== by.id) return "not-permitted";
  if (task.state !== "open") return "task-ended";
  return by.kind === "member" && task.kind === "next-step" ? "needs-next-step" : null;
}

/** What was ticked off by mistake may be taken back for a while. */
export const TAKE_BACK_WITHIN = 60_000;

export function refusalToReopen(
  task: Pick<Task, "memberId" | "state" | "endedAt">,
  by: { id: string },
  at: Date,
): "not-permitted" | "too-late" | null {
  if (task.memberId !== by.id) return "not-permitted";
  const isFresh = task.state === "done" && at.getTime() - task.endedAt!.getTime() <= TAKE_BACK_WITHIN;
  return isFresh ? null : "too-late";
}
