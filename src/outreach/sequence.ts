import { z } from "zod";

const waitDays = z.int().min(0).max(60);

/** One step: how many working days after the one before, and what happens. */
export const sequenceStep = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("email"),
    waitDays,
    subject: z.string().trim().max(300),
    body: z.string().trim().min(1).max(20_000),
    /** Goes on in the thread of the mail before; its subject is then that mail's. */
    inThread: z.boolean(),
  }),
  z.object({ kind: z.literal("call"), waitDays, script: z.string().trim().max(10_000) }),
  z.object({
    kind: z.literal("task"),
    waitDays,
    title: z.string().trim().min(1).max(200),
    guidance: z.string().trim().max(5_000),
  }),
]);
export type SequenceStep = z.infer<typeof sequenceStep>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time such as 09:00.");

/** When mails may arrive, on the wall clock of their reader. */
export const sendWindow = z
  .object({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: clock, until: clock })
  .refine((window) => window.from < window.until, {
    message: "The window ends after it begins.",
    path: ["until"],
  });
export type SendWindow = z.infer<typeof sendWindow>;

export const usualWindow: SendWindow = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

export const enrolmentStates = ["active", "waiting", "paused", "finished", "stopped"] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

export const callOutcomes = [
  "talked",
  "qualified-talk",
  "no-answer",
  "voicemail",
  "wrong-number",
  "not-interested",
  "call-back",
  "do-not-call",
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const outreachPermissions = {
  "outreach.enrol": "Enrol leads in sequences, and stop them",
  "outreach.edit": "Write and change sequences",
  "outreach.call": "Call persons and log what came of it",
} as const;
