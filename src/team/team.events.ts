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
