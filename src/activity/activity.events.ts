import { z } from "zod";
import { defineEvent, type Subject, subject } from "../platform/events/event.ts";
import { id, instant } from "../platform/http/fields.ts";
import { about } from "./about.ts";

// A task wakes its member's queue and stands on the timeline of nobody: what it led to does.
const forMember = (e: { memberId: string; taskId: string }): Subject[] => [
  ...subject("member", e.memberId),
  ...subject("task", e.taskId),
];
const ofTask = { taskId: id, memberId: id, kind: z.string(), about };

/** A set: what came onto members' lists together. */
export const tasksAdded = defineEvent(
  "task.added",
  1,
  z.object({ taskIds: z.array(id), memberIds: z.array(id) }),
  (e) => e.memberIds.flatMap((memberId) => subject("member", memberId)),
);
export const taskSnoozed = defineEvent("task.snoozed", 1, z.object({ ...ofTask, dueAt: instant }), forMember);

export const taskDone = defineEvent(
  "task.done",
  1,
  z.object({ ...ofTask, personId: id.nullable(), outcome: z.string().nullable() }),
  (e) => [...forMember(e), ...subject(e.about.kind, e.about.id), ...subject("person", e.personId)],
);

/** A set: what was taken off somebody's list, or moved to another's. */
export const tasksCancelled = defineEvent(
  "task.cancelled",
  1,
  z.object({ taskIds: z.array(id), memberIds: z.array(id) }),
  (e) => e.memberIds.flatMap((memberId) => subject("member", memberId)),
);

export const tasksMoved = defineEvent(
  "task.moved",
  1,
  z.object({ taskIds: z.array(id), fromMemberIds: z.array(id), toMemberId: id }),
  (e) => [...e.fromMemberIds, e.toMemberId].flatMap((memberId) => subject("member", memberId)),
);

export const noteAdded = defineEvent(
  "note.added",
  1,
  z.object({ noteId: id, about, personId: id.nullable() }),
  (e) => [...subject(e.about.kind, e.about.id), ...subject("person", e.personId)],
);
