import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant } from "../platform/http/fields.ts";
import { role } from "./role.ts";
import { charterRefusals } from "./team.refusals.ts";

const lines = z.array(z.string().trim().min(1).max(300)).max(30);
const charterBody = z.object({
  mission: z.string().trim().min(1).max(500),
  duties: lines.min(1),
  deliverables: lines,
  may: z.array(z.string().max(80)).max(200),
});
const changed = z.object({ added: z.array(z.string()), removed: z.array(z.string()) });
export const charterDifferenceShape = z.object({
  mission: z.object({ was: z.string(), became: z.string() }).nullable(),
  duties: changed,
  deliverables: changed,
  may: changed,
});

const charter = charterBody.extend({
  role,
  version: z.int(),
  publishedAt: instant,
  publishedByName: z.string().nullable(),
});
export type CharterCard = z.infer<typeof charter>;

const right = z.object({ key: z.string(), says: z.string() });

export const listCharters = route({
  name: "listCharters",
  method: "GET",
  path: "/api/v1/charters",
  says: "The charter in force of every role, who has acknowledged it, and the rights a charter may hold in words.",
  may: "member",
  answer: z.object({
    rows: z.array(
      charter.extend({
        holders: z.array(z.object({ id, name: z.string(), hasAcknowledged: z.boolean() })),
      }),
    ),
    rights: z.array(right),
  }),
});

export const getMyCharters = route({
  name: "getMyCharters",
  method: "GET",
  path: "/api/v1/charters/mine",
  says: "The charters of the roles I hold today, and what changed since I last acknowledged them.",
  may: "member",
  answer: z.object({
    rows: z.array(
      charter.extend({
        acknowledgedAt: instant.nullable(),
        /** The version read before, and what differs; null when none was. */
        since: z.object({ version: z.int(), difference: charterDifferenceShape }).nullable(),
      }),
    ),
    rights: z.array(right),
  }),
});

export const listCharterVersionsContract = route({
  name: "listCharterVersions",
  method: "GET",
  path: "/api/v1/charters/:role/versions",
  says: "Every version of a role's charter, newest first, with what each changed.",
  may: "member",
  params: z.object({ role }),
  answer: z.object({
    rows: z.array(charter.extend({ difference: charterDifferenceShape.nullable() })),
  }),
});

export const publishCharterContract = route({
  name: "publishCharter",
  method: "POST",
  path: "/api/v1/charters/:role/versions",
  says: "Publishes the next version of a role's charter and asks everyone in the role to read it.",
  may: "charters.edit",
  params: z.object({ role }),
  body: charterBody.extend({ basedOn: z.int() }),
  answer: z.object({ version: z.int() }),
  refusals: charterRefusals,
});

export const acknowledgeCharterContract = route({
  name: "acknowledgeCharter",
  method: "POST",
  path: "/api/v1/charters/:role/acknowledgements",
  says: "I have read the charter of my role.",
  may: "member",
  params: z.object({ role }),
  body: z.object({ version: z.int() }),
  answer: done,
});
