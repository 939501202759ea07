import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { id, instant } from "../platform/http/fields.ts";
import { motions } from "../team/open.ts";
import { processRefusals } from "./process.refusals.ts";
import { step } from "./step.ts";

const motion = z.enum(motions);
const difference = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(
    z.object({
      label: z.string(),
      was: z.object({ label: z.string(), guidance: z.string() }).nullable(),
      became: z.object({ label: z.string(), guidance: z.string() }).nullable(),
      factsAdded: z.array(z.string()),
      factsRemoved: z.array(z.string()),
    }),
  ),
  isReordered: z.boolean(),
});

const version = z.object({
  versionId: id,
  motion,
  version: z.int(),
  steps: z.array(step),
  factLabels: z.record(z.string(), z.string()),
  why: z.string().nullable(),
  publishedByName: z.string().nullable(),
  publishedAt: instant,
});
export type ProcessCard = z.infer<typeof version>;

export const listProcesses = route({
  name: "listProcesses",
  method: "GET",
  path: "/api/v1/processes",
  says: "The process in force of each motion: steps, guidance, and what each asks for.",
  may: "member",
  answer: z.object({ rows: z.array(version) }),
});

export const listProcessVersionsContract = route({
  name: "listProcessVersions",
  method: "GET",
  path: "/api/v1/processes/:motion/versions",
  says: "Every version of one motion's process, newest first, with what each changed.",
  may: "member",
  params: z.object({ motion }),
  answer: z.object({ rows: z.array(version.extend({ difference: difference.nullable() })) }),
});

export const publishProcessContract = route({
  name: "publishProcess",
  method: "POST",
  path: "/api/v1/processes/:motion/versions",
  says: "Publishes the next version. What is under way keeps the version it began with.",
  may: "process.edit",
  params: z.object({ motion }),
  body: z.object({
    basedOn: z.int(),
    steps: z.array(step).min(1).max(20),
    factLabels: z.record(z.string(), z.string().trim().min(1).max(120)),
    why: z.string().trim().max(500).nullable(),
  }),
  answer: z.object({ versionId: id, version: z.int() }),
  refusals: processRefusals,
});
