import { z } from "zod";
import { leadRefusals } from "../leads/open.ts";
import { meetingRefusals, meetingView, place } from "../meetings/open.ts";
import { route } from "../platform/http/contract.ts";
import { amountMinor, currency, done, id, instant, line, pageOf, paging } from "../platform/http/fields.ts";
import { listing } from "../platform/http/list-query.ts";
import { gateRefusals } from "../process/open.ts";
import { criteria, criterion } from "./criteria.ts";
import { clocks, handoffStates, mark, ways } from "./handoff.ts";
import { handoffRefusals } from "./handoffs.refusals.ts";
import { handoffNote } from "./note.ts";
import { silences } from "./policy.ts";
import { returnReasonKeys } from "./return-reasons.ts";

const named = z.object({ id: z.string(), name: z.string() });
const motion = z.enum(["outbound", "inbound"]);
const time = instant.transform((text) => new Date(text));
const words = line(1000);

/** The running clock as both sides read it; `isYours` alone depends on who asks. */
export const clockView = z.object({
  clock: z.enum(clocks),
  turn: z.enum(["ae", "rep"]),
  thenWhat: z.enum(["escalate", "auto-accept", "release", "back-to-verdict"]),
  dueAt: instant,
  late: z.boolean(),
  isYours: z.boolean(),
});

export const handoffRow = z.object({
  id,
  leadId: id,
  person: named.extend({ title: z.string().nullable() }),
  company: named.nullable(),
  motion,
  rep: named,
  executive: named,
  way: z.enum(ways),
  state: z.enum(handoffStates),
  round: z.int(),
  offeredAt: instant,
  acceptedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  clock: clockView.nullable(),
  meeting: z.object({ id, startsAt: instant, state: z.string() }).nullable(),
});
export type HandoffRow = z.infer<typeof handoffRow>;

const markView = z.object({
  mark,
  words: z.string().nullable(),
  evidence: z.object({ kind: z.string(), id }).nullable(),
  at: instant,
});
export const criterionView = criterion.extend({
  rep: markView.nullable(),
  own: markView.nullable(),
  waiver: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
});
export type CriterionView = z.infer<typeof criterionView>;

const answerView = z.object({
  id,
  answer: z.string(),
  at: instant,
  by: z.string(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  tasks: z.array(z.string()),
  due: instant.nullable(),
});

export const handoffCard = handoffRow.extend({
  note: handoffNote,
  readingSeconds: z.int(),
  criteria: z.array(criterionView),
  /** False while the AE has not saved marks of their own: the rep's are then not in this answer at all. */
  repMarksShown: z.boolean(),
  ownMarksSaved: z.boolean(),
  /** Booked, held, accepted, re-qualified: four facts with their own times and people. */
  facts: z.array(
    z.object({
      fact: z.enum(["booked", "held", "accepted", "requalified"]),
      at: instant.nullable(),
      by: z.string().nullable(),
      how: z.string().nullable(),
    }),
  ),
  conversation: z.object({ id, kind: z.enum(["meeting", "call", "live"]), heldAt: instant }).nullable(),
  meetings: z.array(meetingView),
  answers: z.array(answerView),
  policy: z.object({
    version: z.int(),
    silence: z.enum(silences),
    acceptMinutes: z.int(),
    decideMinutes: z.int(),
  }),
  verdict: z
    .object({
      amountMinor,
      currency,
      nextStep: z.string(),
      nextStepAt: instant,
      words: z.string().nullable(),
    })
    .nullable(),
  /** What the asker may do now. */
  may: z.object({ answer: z.boolean(), rework: z.boolean() }),
});
export type HandoffCard = z.infer<typeof handoffCard>;

export const listHandoffs = route({
  name: "listHandoffs",
  method: "GET",
  path: "/api/v1/handoffs",
  says: "Hand-offs you may see, newest offer first. Filters: state, live, motion, executive and rep (ids or me).",
  may: "handoffs.read",
  query: z.object({ ...listing, ...paging }),
  answer: pageOf(handoffRow),
});

export const listWaiting = route({
  name: "listWaitingHandoffs",
  method: "GET",
  path: "/api/v1/handoffs-waiting",
  says: "The hand-offs that wait for you as their Account Executive, the clock that ends first on top, with their notes.",
  may: "handoffs.answer",
  answer: z.object({
    rows: z.array(handoffRow.extend({ note: handoffNote, readingSeconds: z.int() })),
  }),
});

const oneHandoff = z.object({ handoffId: id });

export const readHandoff = route({
  name: "readHandoff",
  method: "GET",
  path: "/api/v1/handoffs/:handoffId",
  says: "One hand-off with its note, clock, facts and answers. The rep's marks come once the executive has saved their own.",
  may: "handoffs.read",
  params: oneHandoff,
  answer: handoffCard,
});

export const acceptHandoff = route({
  name: "acceptHandoff",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/acceptance",
  says: "Takes the offer. The verdict comes after your own conversation.",
  may: "handoffs.answer",
  params: oneHandoff,
  answer: done,
  refusals: handoffRefusals,
});

export const recordConversation = route({
  name: "recordConversation",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/conversations",
  says: "Records your own call or live transfer with the person after the offer. A meeting is recorded as held instead.",
  may: "handoffs.answer",
  params: oneHandoff,
  body: z.object({ kind: z.enum(["call", "live"]), heldAt: time, words }),
  answer: z.object({ conversationId: id }),
  refusals: handoffRefusals,
});

const markToSet = z.object({
  criterion: z.string().max(40),
  mark,
  words: z.string().trim().max(1000).nullable().optional(),
  evidence: z
    .object({ kind: z.string().max(40), id })
    .nullable()
    .optional(),
});

export const markAsExecutive = route({
  name: "markAsExecutive",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/marks",
  says: "Saves your own mark on every criterion, once a round; the rep's marks are shown from then on.",
  may: "handoffs.answer",
  params: oneHandoff,
  body: z.object({ marks: z.array(markToSet).min(1).max(12) }),
  answer: done,
  refusals: handoffRefusals,
});

export const requalifyHandoff = route({
  name: "requalifyHandoff",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/requalification",
  says: "The verdict that opens the deal and earns the rep's credit. It is given once and is never taken back.",
  may: "handoffs.answer",
  params: oneHandoff,
  body: z.object({
    amountMinor: amountMinor.transform(BigInt),
    currency,
    nextStep: z.string().trim().max(300),
    nextStepAt: time,
    words: z.string().trim().max(1000).optional(),
  }),
  answer: z.object({ requalificationId: id }),
  refusals: { ...leadRefusals, ...gateRefusals, ...handoffRefusals },
});

export const askForWork = route({
  name: "askForWork",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/work",
  says: "Neither yes nor no: tasks for the rep until a date; twice at most, within thirty days.",
  may: "handoffs.answer",
  params: oneHandoff,
  body: z.object({ tasks: z.array(line(200)).min(1).max(5), due: time, words }),
  answer: done,
  refusals: handoffRefusals,
});

export const reworkHandoff = route({
  name: "reworkHandoff",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/rework",
  says: "The rep has done what was asked; the executive decides.",
  may: "handoffs.qualify",
  params: oneHandoff,
  body: z.object({ words }),
  answer: done,
  refusals: handoffRefusals,
});

export const returnHandoff = route({
  name: "returnHandoff",
  method: "POST",
  path: "/api/v1/handoffs/:handoffId/return",
  says: "Back to the rep, with the reason and a sentence they can learn from.",
  may: "handoffs.answer",
  params: oneHandoff,
  body: z.object({ reason: z.enum(returnReasonKeys), words, wakeAt: time.optional() }),
  answer: done,
  refusals: { ...leadRefusals, ...handoffRefusals },
});

const oneLead = z.object({ leadId: id });

export const readQualification = route({
  name: "readQualification",
  method: "GET",
  path: "/api/v1/leads/:leadId/qualification",
  says: "The criteria of a lead with their marks, what still stands before an offer, and the hand-offs it had.",
  may: "handoffs.read",
  params: oneLead,
  answer: z.object({
    criteria: z.array(criterionView.omit({ own: true })),
    open: z.array(z.object({ key: z.string(), label: z.string(), mark })),
    /** Null when the asker may mark; else the refusal they would meet. */
    closedTo: z.string().nullable(),
    allowance: z.object({ reason: z.string(), by: z.string() }).nullable(),
    handoffs: z.array(handoffRow),
  }),
});
export type QualificationView = z.infer<(typeof readQualification)["answer"]>;

export const markCriterion = route({
  name: "markCriterion",
  method: "POST",
  path: "/api/v1/leads/:leadId/marks",
  says: "Marks a criterion of your lead as confirmed, contradicted or unknown, with its evidence.",
  may: "handoffs.qualify",
  params: oneLead,
  body: markToSet,
  answer: done,
  refusals: handoffRefusals,
});

const reason = line(500).min(3);

export const waiveCriterion = route({
  name: "waiveCriterion",
  method: "POST",
  path: "/api/v1/leads/:leadId/waivers",
  says: "Lets a criterion pass; the reason prints on the card the executive reads.",
  may: "handoffs.waive",
  params: oneLead,
  body: z.object({ criterion: z.string().max(40), reason }),
  answer: done,
  refusals: handoffRefusals,
});

export const allowSecondHandoff = route({
  name: "allowSecondHandoff",
  method: "POST",
  path: "/api/v1/leads/:leadId/handoff-allowance",
  says: "Allows a hand-off of this lead while another one at the same company is open.",
  may: "handoffs.waive",
  params: oneLead,
  body: z.object({ reason }),
  answer: done,
  refusals: handoffRefusals,
});

const slot = z.object({
  startsAt: time,
  minutes: z.int().min(5).max(480),
  place,
  repJoins: z.boolean().optional(),
  doubleBook: z.boolean().optional(),
});

export const offerHandoff = route({
  name: "offerHandoff",
  method: "POST",
  path: "/api/v1/leads/:leadId/handoffs",
  says: "Passes your qualified lead to an Account Executive with a note they can read in 90 seconds.",
  may: "handoffs.qualify",
  params: oneLead,
  body: z.object({
    offeredTo: id,
    way: z.enum(ways),
    note: handoffNote,
    slot: slot.optional(),
  }),
  answer: z.object({ handoffId: id, meetingId: id.nullable() }),
  refusals: { ...leadRefusals, ...gateRefusals, ...meetingRefusals, ...handoffRefusals },
});

export const listExecutives = route({
  name: "listExecutives",
  method: "GET",
  path: "/api/v1/handoff-executives",
  says: "Who may be offered a hand-off, the least burdened first, with their next working hour a day ahead.",
  may: "handoffs.qualify",
  answer: z.object({
    rows: z.array(named.extend({ id, zone: z.string(), waiting: z.int(), nextFreeAt: instant })),
  }),
});

export const readRules = route({
  name: "readHandoffRules",
  method: "GET",
  path: "/api/v1/handoff-rules",
  says: "The clocks, what silence means, and the criteria of each motion, with who changed them last.",
  may: "member",
  answer: z.object({
    policies: z.array(
      z.object({
        version: z.int(),
        silence: z.enum(silences),
        acceptMinutes: z.int(),
        decideMinutes: z.int(),
        by: z.string(),
        at: instant,
      }),
    ),
    templates: z.array(
      z.object({ motion, version: z.int(), criteria: z.array(criterion), by: z.string(), at: instant }),
    ),
  }),
});
export type HandoffRules = z.infer<(typeof readRules)["answer"]>;

const minutes = z.int().min(15).max(6000);

export const publishPolicy = route({
  name: "publishHandoffPolicy",
  method: "POST",
  path: "/api/v1/handoff-rules/policies",
  says: "What silence means and how long each side has, for hand-offs offered from now on.",
  may: "process.edit",
  body: z.object({ silence: z.enum(silences), acceptMinutes: minutes, decideMinutes: minutes }),
  answer: z.object({ version: z.int() }),
  refusals: handoffRefusals,
});

export const publishTemplate = route({
  name: "publishQualificationTemplate",
  method: "POST",
  path: "/api/v1/handoff-rules/templates",
  says: "The criteria of a motion, for qualifications that begin from now on.",
  may: "process.edit",
  body: z.object({ motion, criteria }),
  answer: z.object({ version: z.int() }),
  refusals: handoffRefusals,
});
