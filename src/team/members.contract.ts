import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { day, done, id, instant, line, pageOf, paging } from "../platform/http/fields.ts";
import { leaveKinds } from "./leave-kind.ts";
import { frontlineRoles, role } from "./role.ts";
import { memberRefusals } from "./team.refusals.ts";
import { week } from "./week.ts";

const frontlineRole = z.enum(frontlineRoles);
const exception = z.object({
  id,
  role: frontlineRole,
  fromOn: day,
  lastOn: day,
  reason: z.string(),
  approvedBy: z.string(),
  approvedByName: z.string().nullable(),
  isInForce: z.boolean(),
});

export const memberRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: role.nullable(),
  zone: z.string(),
  teamId: id.nullable(),
  teamName: z.string().nullable(),
  leftAt: instant.nullable(),
  isAway: z.boolean(),
  /** Exceptions in force today: shown beside the name wherever the name stands. */
  exceptions: z.array(z.object({ role: frontlineRole, lastOn: day, reason: z.string() })),
});
export type MemberRow = z.infer<typeof memberRow>;

export const listMembersContract = route({
  name: "listMembers",
  method: "GET",
  path: "/api/v1/members",
  says: "The people of the workspace by name, with the role they hold today and any exception in force.",
  may: "member",
  query: z.object({
    ...paging,
    find: z.string().max(100).optional(),
    left: z.enum(["yes", "no"]).default("no"),
  }),
  answer: pageOf(memberRow),
});

export const getMemberContract = route({
  name: "getMember",
  method: "GET",
  path: "/api/v1/members/:id",
  says: "One member: roles held and when, exceptions, hours, leave, and the charter they acknowledged.",
  may: "member",
  params: z.object({ id }),
  answer: memberRow.extend({
    locale: z.string(),
    joinedAt: instant,
    managerId: id.nullable(),
    managerName: z.string().nullable(),
    week,
    ownWeek: z.boolean(),
    roles: z.array(
      z.object({ id, role, fromOn: day, untilOn: day.nullable(), grantedByName: z.string().nullable() }),
    ),
    allExceptions: z.array(exception),
    leave: z.array(z.object({ id, kind: z.enum(leaveKinds).nullable(), fromOn: day, lastOn: day })),
    charter: z.object({ version: z.int(), acknowledgedAt: instant.nullable() }).nullable(),
    isOnShift: z.boolean(),
    mayPlan: z.boolean(),
  }),
});
export type MemberCard = z.infer<typeof getMemberContract.answer>;

export const editMemberContract = route({
  name: "editMember",
  method: "PATCH",
  path: "/api/v1/members/:id",
  says: "Changes a name, zone, language, team or hours. Members edit their own, all but the team.",
  may: "member",
  params: z.object({ id }),
  body: z.object({
    name: line(120).optional(),
    zone: line(60).optional(),
    locale: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
      .optional(),
    teamId: id.nullable().optional(),
    week: week.nullable().optional(),
  }),
  answer: done,
  refusals: memberRefusals,
});

export const changeRoleContract = route({
  name: "changeRole",
  method: "POST",
  path: "/api/v1/members/:id/roles",
  says: "Gives a member another role from a day on; the one before ends that day.",
  may: "team.manage",
  params: z.object({ id }),
  body: z.object({ role, fromOn: day }),
  answer: done,
  refusals: memberRefusals,
});

export const allowExceptionContract = route({
  name: "allowException",
  method: "POST",
  path: "/api/v1/members/:id/exceptions",
  says: "Approves a dual-role exception: dated, with a reason, shown wherever their numbers are.",
  may: "team.manage",
  params: z.object({ id }),
  body: z.object({
    role: frontlineRole,
    fromOn: day,
    lastOn: day,
    reason: z.string().trim().min(3).max(500),
  }),
  answer: z.object({ exceptionId: id }),
  refusals: memberRefusals,
});

export const endExceptionContract = route({
  name: "endException",
  method: "POST",
  path: "/api/v1/members/:id/exceptions/:exceptionId/ending",
  says: "Ends a dual-role exception today.",
  may: "team.manage",
  params: z.object({ id, exceptionId: id }),
  answer: done,
  refusals: memberRefusals,
});

export const endMembershipContract = route({
  name: "endMembership",
  method: "POST",
  path: "/api/v1/members/:id/departure",
  says: "A member leaves: what they own goes to somebody else, and their sessions end.",
  may: "team.manage",
  params: z.object({ id }),
  body: z.object({ handOverTo: id.nullable(), why: line(500).nullable() }),
  answer: done,
  refusals: memberRefusals,
});

export const noteLeaveContract = route({
  name: "noteLeave",
  method: "POST",
  path: "/api/v1/members/:id/leave",
  says: "Notes days away, both ends included. Clocks stand still and nothing new is routed.",
  may: "member",
  params: z.object({ id }),
  body: z.object({ kind: z.enum(leaveKinds), fromOn: day, lastOn: day }),
  answer: z.object({ leaveId: id }),
  refusals: memberRefusals,
});

export const cancelLeaveContract = route({
  name: "cancelLeave",
  method: "DELETE",
  path: "/api/v1/members/:id/leave/:leaveId",
  says: "Cancels days away.",
  may: "member",
  params: z.object({ id, leaveId: id }),
  answer: done,
  refusals: memberRefusals,
});

export const markShiftContract = route({
  name: "markShift",
  method: "POST",
  path: "/api/v1/members/:id/shift-marks",
  says: "Takes or leaves today's shift by hand.",
  may: "member",
  params: z.object({ id }),
  body: z.object({ kind: z.enum(["started", "stopped"]) }),
  answer: done,
  refusals: memberRefusals,
});
