import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { day, id } from "../platform/http/fields.ts";
import { role } from "./role.ts";

export const memberJoined = defineEvent("team.member-joined", 1, z.object({ memberId: id, role }), (e) =>
  subject("member", e.memberId),
);

export const charterPublished = defineEvent(
  "team.charter-published",
  1,
  z.object({ role, version: z.int() }),
  () => [],
);

export const workspaceOpened = defineEvent(
  "team.workspace-opened",
  1,
  z.object({ demo: z.boolean() }),
  () => [],
);

/** `handOverTo` names who takes what they own; a listener whose room cannot move it refuses. */
export const memberLeft = defineEvent(
  "team.member-left",
  1,
  z.object({ memberId: id, handOverTo: id.nullable() }),
  (e) => [...subject("member", e.memberId), ...subject("member", e.handOverTo)],
);

export const roleChanged = defineEvent(
  "team.role-changed",
  1,
  z.object({ memberId: id, from: role, to: role, fromOn: day }),
  (e) => subject("member", e.memberId),
);

export const memberEdited = defineEvent(
  "team.member-edited",
  1,
  z.object({ memberId: id, fields: z.array(z.string()) }),
  (e) => subject("member", e.memberId),
);

export const exceptionAllowed = defineEvent(
  "team.exception-allowed",
  1,
  z.object({ memberId: id, exceptionId: id, role }),
  (e) => subject("member", e.memberId),
);

export const exceptionEnded = defineEvent(
  "team.exception-ended",
  1,
  z.object({ memberId: id, exceptionId: id }),
  (e) => subject("member", e.memberId),
);

export const leaveNoted = defineEvent(
  "team.leave-noted",
  1,
  z.object({ memberId: id, leaveId: id, fromOn: day, lastOn: day }),
  (e) => subject("member", e.memberId),
);

export const leaveCancelled = defineEvent(
  "team.leave-cancelled",
  1,
  z.object({ memberId: id, leaveId: id }),
  (e) => subject("member", e.memberId),
);

export const shiftMarked = defineEvent(
  "team.shift-marked",
  1,
  z.object({ memberId: id, kind: z.enum(["started", "stopped"]) }),
  (e) => subject("member", e.memberId),
);

export const teamEdited = defineEvent(
  "team.team-edited",
  1,
  z.object({ teamId: id, managerId: id.nullable() }),
  (e) => [...subject("team", e.teamId), ...subject("member", e.managerId)],
);

export const memberInvited = defineEvent(
  "team.member-invited",
  1,
  z.object({ invitationId: id, role }),
  (e) => subject("invitation", e.invitationId),
);

export const invitationEnded = defineEvent(
  "team.invitation-ended",
  1,
  z.object({ invitationId: id, how: z.enum(["accepted", "revoked"]), memberId: id.nullable() }),
  (e) => [...subject("invitation", e.invitationId), ...subject("member", e.memberId)],
);

export const charterAcknowledged = defineEvent(
  "team.charter-acknowledged",
  1,
  z.object({ memberId: id, role, version: z.int() }),
  (e) => subject("member", e.memberId),
);

export const workspaceEdited = defineEvent(
  "team.workspace-edited",
  1,
  z.object({ fields: z.array(z.string()) }),
  () => [],
);

export const setupDismissed = defineEvent("team.setup-dismissed", 1, z.object({}), () => []);
