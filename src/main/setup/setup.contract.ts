import { z } from "zod";
import { route } from "../../platform/http/contract.ts";

export const setupStepKeys = ["charter", "people", "mailbox", "persons", "sequence", "form"] as const;
export type SetupStepKey = (typeof setupStepKeys)[number];

const step = z.object({
  key: z.enum(setupStepKeys),
  done: z.boolean(),
  /** Null where another role does it. */
  href: z.string().nullable(),
});
export type SetupStepShown = z.infer<typeof step>;

export const readSetupChecklist = route({
  name: "readSetupChecklist",
  method: "GET",
  path: "/api/v1/setup-checklist",
  says: "What this workspace still lacks before its first day of work. Each step is done when the facts say so.",
  may: "team.manage",
  answer: z.object({ dismissed: z.boolean(), steps: z.array(step) }),
});

export const dismissSetupChecklist = route({
  name: "dismissSetupChecklist",
  method: "POST",
  path: "/api/v1/setup-checklist/dismissal",
  says: "Puts the setup checklist away, for everybody who could see it.",
  may: "team.manage",
  answer: z.object({ ok: z.literal(true) }),
});
