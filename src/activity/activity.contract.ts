import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant, line, paging } from "../platform/http/fields.ts";
import { about } from "./about.ts";
import { taskRefusals } from "./activity.refusals.ts";

export const todayTask = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  reason: z.string(),
  dueAt: instant,
  rank: z.number(),
  about,
  person: z
    .object({
      id,
      name: z.string(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      /** Where it must be a decent hour before they are called; more than one where nobody knows where it rings. */
      zones: z.array(z.string()),
    })
    .nullable(),
  company: z.object({ id, name: z.string() }).nullable(),
});
export type TodayTask = z.infer<typeof todayTask>;

export const readToday = route({
  name: "readToday",
  method: "GET",
  path: "/api/v1/today",
  says: "Your own list until the end of your day: what is due in order of urgency, each with its reason.",
  may: "member",
  answer: z.object({ tasks: z.array(todayTask), done: z.int(), nextDueAt: instant.nullable() }),
});

const oneTask = z.object({ taskId: id });

export const finishTask = route({
  name: "finishTask",
  method: "POST",
  path: "/api/v1/tasks/:taskId/outcome",
  says: "Takes a task of yours off the list as done, with what came of it.",
  may: "member",
  params: oneTask,
  body: z.object({ outcome: line(120).optional() }),
  answer: done,
  refusals: taskRefusals,
});

export const reopenTask = route({
  name: "reopenTask",
  method: "DELETE",
  path: "/api/v1/tasks/:taskId/outcome",
  says: "Takes back, within a minute, that a task of yours was done.",
  may: "member",
  params: oneTask,
  answer: done,
  refusals: taskRefusals,
});

export const snoozeTask = route({
  name: "snoozeTask",
  method: "PUT",
  path: "/api/v1/tasks/:taskId/due",
  says: "Puts a task of yours off until a time to come.",
  may: "member",
  params: oneTask,
  body: z.object({ until: instant }),
  answer: done,
  refusals: taskRefusals,
});

export const planTask = route({
  name: "planTask",
  method: "POST",
  path: "/api/v1/tasks",
  says: "Puts something on your own list, about a record.",
  may: "activity.write",
  body: z.object({
    about,
    title: line(300),
    dueAt: instant,
    personId: id.nullish(),
    companyId: id.nullish(),
  }),
  answer: z.object({ taskId: id }),
});

export const writeNote = route({
  name: "writeNote",
  method: "POST",
  path: "/api/v1/notes",
  says: "Writes a note on a record's timeline.",
  may: "activity.write",
  body: z.object({ about, personId: id.nullish(), body: z.string().trim().min(1).max(20_000) }),
  answer: z.object({ noteId: id }),
});

export const timelineRow = z.object({
  id,
  name: z.string(),
  occurredAt: instant,
  actor: z.object({ name: z.string(), role: z.string().nullable() }).nullable(),
  facts: z.record(z.string(), z.unknown()),
});

export const readTimeline = route({
  name: "readTimeline",
  method: "GET",
  path: "/api/v1/timeline/:kind/:id",
  says: "What happened to a record, newest first. Details that are not yours to read are left out.",
  may: "member",
  params: z.object({ kind: about.shape.kind, id }),
  query: z.object(paging),
  answer: z.object({ rows: z.array(timelineRow), next: z.string().nullable() }),
});
