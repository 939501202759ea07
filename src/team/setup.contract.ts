import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { currency, done, email, id, line } from "../platform/http/fields.ts";
import { role } from "./role.ts";
import { password } from "./sessions.contract.ts";
import { signInRefusals } from "./sessions.refusals.ts";
import { setupRefusals } from "./team.refusals.ts";

export const demoPerson = z.object({ id, name: z.string(), role: role.nullable(), mission: z.string() });
export type DemoPerson = z.infer<typeof demoPerson>;

export const getSetup = route({
  name: "getSetup",
  method: "GET",
  path: "/api/v1/setup",
  says: "Whether this installation waits for its first workspace, and whether a demo floor can be entered.",
  may: "anyone",
  answer: z.object({
    needed: z.boolean(),
    demo: z.object({ available: z.boolean(), isOpen: z.boolean() }),
  }),
});

export const setUp = route({
  name: "setUp",
  method: "POST",
  path: "/api/v1/setup",
  says: "Opens the first workspace with its first administrator. Only while there is none.",
  may: "anyone",
  body: z.object({
    workspace: line(120),
    zone: line(60),
    currency,
    name: line(120),
    email,
    password,
  }),
  answer: done,
  refusals: { ...setupRefusals, ...signInRefusals },
  rate: { max: 30, perSeconds: 60 },
});

export const openDemoContract = route({
  name: "openDemo",
  method: "POST",
  path: "/api/v1/demo",
  says: "Opens the demo floor: a workspace with a story to walk through.",
  may: "anyone",
  answer: z.object({ workspaceId: id }),
  refusals: setupRefusals,
  rate: { max: 10, perSeconds: 60 },
});

export const listDemoPeopleContract = route({
  name: "listDemoPeople",
  method: "GET",
  path: "/api/v1/demo/people",
  says: "The people of the demo floor; one click signs in as any of them.",
  may: "anyone",
  answer: z.object({ workspace: z.string(), rows: z.array(demoPerson) }),
  refusals: setupRefusals,
});

export const enterDemoContract = route({
  name: "enterDemo",
  method: "POST",
  path: "/api/v1/demo/sessions",
  says: "Signs in as one of the people of the demo floor, and of no other workspace.",
  may: "anyone",
  body: z.object({ memberId: id }),
  answer: done,
  refusals: setupRefusals,
  rate: { max: 120, perSeconds: 60 },
});
