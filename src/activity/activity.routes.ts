import type { Actor } from "../platform/actor.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import type { MemberActor } from "../team/public.ts";
import * as contract from "./activity.contract.ts";
import { finishTask } from "./end-tasks.ts";
import { readTimeline } from "./read-timeline.ts";
import { readToday } from "./read-today.ts";
import { reopenTask } from "./reopen-task.ts";
import { snoozeTask } from "./snooze-task.ts";
import type { TimelineRegistry } from "./timeline.ts";
import { planTask, writeNote } from "./write-activity.ts";

const zoneOf = (by: Actor): string => (by as MemberActor).zone;

export const activityRoutes = (timeline: TimelineRegistry): Served[] => [
  serve(contract.readToday, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => readToday(tx, { by, at, zone: zoneOf(by) })),
  ),
  serve(contract.finishTask, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => finishTask(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.reopenTask, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => reopenTask(tx, { ...params, by, at })),
  ),
  serve(contract.snoozeTask, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => snoozeTask(tx, { ...params, until: new Date(body.until), by, at })),
  ),
  serve(contract.planTask, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => planTask(tx, { ...body, dueAt: new Date(body.dueAt), by, at })),
  ),
  serve(contract.writeNote, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => writeNote(tx, { ...body, by, at })),
  ),
  serve(contract.readTimeline, ({ params, query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readTimeline(tx, timeline, { ...params, ...query, by, at })),
  ),
];
