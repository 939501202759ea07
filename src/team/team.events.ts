import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";
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
