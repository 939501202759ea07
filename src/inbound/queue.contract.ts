import { z } from "zod";
import { disqualifyReasons, leadRefusals, nurtureReasons } from "../leads/open.ts";
import { route } from "../platform/http/contract.ts";
import { done, id, instant, line } from "../platform/http/fields.ts";
import { gateRefusals } from "../process/open.ts";
import { assets } from "./form.ts";
import { arrivalRefusals } from "./inbound.refusals.ts";
import { stretches } from "./response-clock.ts";
import { submissionOutcomes } from "./submission.ts";

const named = z.object({ id, name: z.string() });
const minutes = z.array(z.object({ stretch: z.enum(stretches), minutes: z.number() }));

/** Somebody who came to us, as the queue shows them. */
export const arrivalRow = z.object({
  leadId: id,
  person: named.extend({ title: z.string().nullable() }),
  company: named.nullable(),
  /** How sure we are of the company, and what spoke for it. */
  match: z.object({ score: z.number(), says: z.array(z.string()) }).nullable(),
  source: z.string(),
  form: z.string(),
  asset: z.enum(assets),
  /** Their own words, shortened. */
  said: z.string().nullable(),
  grade: z.string(),
  /** What counted most, in one line. */
  why: z.string(),
  capturedAt: instant,
  dueAt: instant,
  allowedSeconds: z.int(),
  openSpans: z.array(z.object({ from: instant, to: instant })),
  firstTry: named.extend({ until: instant }).nullable(),
  owner: named.nullable(),
  claimedAt: instant.nullable(),
  firstAttemptAt: instant.nullable(),
  breachedAt: instant.nullable(),
  minutes,
});
export type ArrivalRow = z.infer<typeof arrivalRow>;

export const readQueue = route({
  name: "readQueue",
  method: "GET",
  path: "/api/v1/arrivals",
  says: "The live queue: who waits, the most urgent first, and what is mine. Events inbound.* and lead.* say when to ask again.",
  may: "inbound.read",
  answer: z.object({
    waiting: z.array(arrivalRow),
    mine: z.array(arrivalRow),
    onShift: z.array(named),
    /** Whether the one asking is on shift; null for those who do not answer arrivals. */
    myShift: z.boolean().nullable(),
    stopped: z.int(),
  }),
});

export const arrivalCard = arrivalRow.extend({
  contact: z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    zone: z.string().nullable(),
  }),
  holder: named.extend({ kind: z.string() }).nullable(),
  score: z
    .object({
      fit: z.int(),
      behaviour: z.int(),
      clock: z.string(),
      rulesVersion: z.int(),
      reasons: z.array(z.object({ axis: z.enum(["fit", "behaviour"]), points: z.int(), says: z.string() })),
    })
    .nullable(),
  routing: z
    .object({
      why: z.string(),
      at: instant,
      candidates: z.array(named.extend({ level: z.int() })),
      excluded: z.array(named.extend({ why: z.string() })),
      rulesVersion: z.int(),
    })
    .nullable(),
  submissions: z.array(
    z.object({
      id,
      form: z.string(),
      at: instant,
      outcome: z.enum(submissionOutcomes),
      answers: z.array(z.object({ label: z.string(), value: z.string() })),
      page: z.string().nullable(),
    }),
  ),
});
export type ArrivalCard = z.infer<typeof arrivalCard>;

const oneLead = z.object({ leadId: id });
const refusals = { ...leadRefusals, ...gateRefusals, ...arrivalRefusals };

export const readArrival = route({
  name: "readArrival",
  method: "GET",
  path: "/api/v1/arrivals/:leadId",
  says: "One arrival, null for a lead that a rep opened: what they did and said, what it was matched to, why it was scored and routed so.",
  may: "inbound.read",
  params: oneLead,
  answer: arrivalCard.nullable(),
});

export const claimArrival = route({
  name: "claimArrival",
  method: "POST",
  path: "/api/v1/arrivals/:leadId/claim",
  says: "Takes an arrival out of the queue. One of all who ask gets it; the others are told who.",
  may: "inbound.claim",
  params: oneLead,
  answer: done,
  refusals,
});

export const triageArrival = route({
  name: "triageArrival",
  method: "POST",
  path: "/api/v1/arrivals/:leadId/verdict",
  says: "Decides on an arrival at a glance, claiming it if nobody has: kept warm until a day, no lead (with the reason), junk, or passed to whoever holds the company.",
  may: "inbound.claim",
  params: oneLead,
  body: z.discriminatedUnion("verdict", [
    z.object({ verdict: z.literal("nurture"), wakeAt: instant, reason: z.enum(nurtureReasons) }),
    z.object({
      verdict: z.literal("disqualify"),
      reason: z.enum(disqualifyReasons),
      why: line(300).optional(),
    }),
    z.object({ verdict: z.literal("junk") }),
    z.object({ verdict: z.literal("to-holder"), why: line(300).optional() }),
  ]),
  answer: done,
  refusals,
});

export const markShift = route({
  name: "markMyShift",
  method: "POST",
  path: "/api/v1/arrivals/shift",
  says: "Takes or leaves my shift: who is on it is in the rotation.",
  may: "inbound.claim",
  body: z.object({ kind: z.enum(["started", "stopped"]) }),
  answer: done,
});
