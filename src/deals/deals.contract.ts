import { z } from "zod";
import { meetingRefusals } from "../meetings/open.ts";
import { route } from "../platform/http/contract.ts";
import {
  amountMinor,
  currency,
  day,
  done,
  id,
  instant,
  line,
  pageOf,
  paging,
} from "../platform/http/fields.ts";
import { listing } from "../platform/http/list-query.ts";
import { gateRefusals } from "../process/open.ts";
import { dealStates, outcomes } from "./deal.ts";
import { dealRefusals } from "./deals.refusals.ts";
import { healthSigns } from "./health.ts";
import {
  concernKinds,
  concernOutcomes,
  demoOutcomes,
  demoWays,
  lostReasons,
  needStates,
  noDecisionReasons,
  stakeholderRoles,
  stances,
  termSides,
  wonReasons,
} from "./record-words.ts";

const named = z.object({ id, name: z.string() });
const member = z.object({ id, name: z.string() });

export const dealRow = z.object({
  id,
  name: z.string(),
  person: named.extend({ title: z.string().nullable() }),
  company: named.nullable(),
  owner: member,
  leadId: id,
  handoffId: id,
  stage: z.string(),
  state: z.enum(dealStates),
  amountMinor,
  currency,
  nextStep: z.string().nullable(),
  nextStepAt: instant.nullable(),
  expectedCloseOn: day.nullable(),
  openedAt: instant,
  stageSince: instant,
  closedAt: instant.nullable(),
  closedReason: z.string().nullable(),
  version: z.int(),
});
export type DealRow = z.infer<typeof dealRow>;

const need = z.object({
  id,
  words: z.string(),
  cost: z.string().nullable(),
  state: z.enum(needStates),
  saidBy: named.nullable(),
  saidOn: day.nullable(),
  recordedAt: instant,
});
const demo = z.object({
  id,
  meetingId: id.nullable(),
  way: z.enum(demoWays),
  plan: z.string(),
  successLooksLike: z.string().nullable(),
  plannedFor: instant,
  heldAt: instant.nullable(),
  outcome: z.enum(demoOutcomes).nullable(),
  notes: z.string().nullable(),
});
const concern = z.object({
  id,
  kind: z.enum(concernKinds),
  words: z.string(),
  raisedBy: named.nullable(),
  blocking: z.boolean(),
  response: z.string().nullable(),
  evidence: z.string().nullable(),
  outcome: z.enum(concernOutcomes),
  raisedAt: instant,
  settledAt: instant.nullable(),
});
const term = z.object({ id, side: z.enum(termSides), words: z.string(), agreed: z.boolean() });
const stakeholder = z.object({
  person: named.extend({ title: z.string().nullable() }),
  role: z.enum(stakeholderRoles),
  stance: z.enum(stances),
});
const promise = z.object({
  id,
  words: z.string(),
  promisedByName: z.string().nullable(),
  dueOn: day.nullable(),
  keptAt: instant.nullable(),
});

const fact = z.object({ key: z.string(), label: z.string() });
export const dealRoom = dealRow.extend({
  path: z.array(
    z.object({ key: z.string(), label: z.string(), guidance: z.string(), missing: z.array(fact) }),
  ),
  entries: z.array(
    z.object({
      id,
      fromStage: z.string().nullable(),
      toStage: z.string(),
      overridden: z.boolean(),
      why: z.string().nullable(),
      missing: z.array(z.string()),
      byName: z.string().nullable(),
      enteredAt: instant,
    }),
  ),
  needs: z.array(need),
  demos: z.array(demo),
  concerns: z.array(concern),
  terms: z.array(term),
  stakeholders: z.array(stakeholder),
  promises: z.array(promise),
  note: z.object({
    whyNow: z.string(),
    problem: z.string().nullable(),
    concerns: z.string().nullable(),
  }),
  closing: z
    .object({ outcome: z.string(), reason: z.string().nullable(), detail: z.string().nullable() })
    .nullable(),
  health: z.array(z.enum(healthSigns)),
  /** Null when the asker may work it; else the refusal they would meet. */
  closedTo: z.string().nullable(),
});
export type DealRoom = z.infer<typeof dealRoom>;

const oneDeal = z.object({ dealId: id });
const nextStep = z.object({ what: line(300), at: instant });
const override = z.object({ reason: z.string().max(300) }).optional();
const refusals = { ...dealRefusals, ...gateRefusals };

export const listDeals = route({
  name: "listDeals",
  method: "GET",
  path: "/api/v1/deals",
  says: "Deals you may see. Filters: stage, state, open, owner (ids, me), company, person, currency, reason, amount (minor units), overdue, openedAt, closedAt. Sorts: openedAt, stageSince, nextStepAt, amount.",
  may: "deals.read",
  query: z.object({ ...listing, ...paging }),
  answer: pageOf(dealRow),
});

export const readDealBoard = route({
  name: "readDealBoard",
  method: "GET",
  path: "/api/v1/deal-board",
  says: "Open deals by stage: the first 25 of each column, and what each holds per currency. The rest by listDeals, sorted by stageSince.",
  may: "deals.read",
  query: z.object({ owner: z.union([z.literal("me"), id]).optional() }),
  answer: z.object({
    columns: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        guidance: z.string(),
        rows: z.array(dealRow),
        totals: z.array(z.object({ currency, amountMinor, count: z.int() })),
      }),
    ),
  }),
});

export const readDeal = route({
  name: "readDeal",
  method: "GET",
  path: "/api/v1/deals/:dealId",
  says: "The deal room: path, records, and what is missing.",
  may: "deals.read",
  params: oneDeal,
  answer: dealRoom,
});

export const moveDeal = route({
  name: "moveDeal",
  method: "POST",
  path: "/api/v1/deals/:dealId/moves",
  says: "Moves a deal to another stage: forward through every gate on the way, back with a reason.",
  may: "deals.read",
  params: oneDeal,
  body: z.object({
    to: z.string().max(40),
    why: line(500).optional(),
    nextStep: nextStep.optional(),
    override,
  }),
  answer: done,
  refusals,
});

export const closeDeal = route({
  name: "closeDeal",
  method: "POST",
  path: "/api/v1/deals/:dealId/closing",
  says: "Ends a deal: won, lost with a reason, or no decision with a reason.",
  may: "deals.read",
  params: oneDeal,
  body: z.object({
    outcome: z.enum(outcomes),
    reason: z.enum([...new Set([...wonReasons, ...lostReasons, ...noDecisionReasons])]).optional(),
    detail: z.string().trim().max(1000).optional(),
    amountMinor: amountMinor.optional(),
    override,
  }),
  answer: done,
  refusals,
});

export const editDeal = route({
  name: "editDeal",
  method: "PATCH",
  path: "/api/v1/deals/:dealId",
  says: "Changes a deal's name, amount, expected day or next step. `version` guards against overwriting.",
  may: "deals.read",
  params: oneDeal,
  body: z.object({
    version: z.int().optional(),
    name: line(160).optional(),
    amountMinor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    currency: currency.optional(),
    expectedCloseOn: day.nullable().optional(),
    nextStep: nextStep.optional(),
  }),
  answer: done,
  refusals,
});

export const giveDeal = route({
  name: "giveDeal",
  method: "PUT",
  path: "/api/v1/deals/:dealId/owner",
  says: "Gives a deal to another Account Executive.",
  may: "deals.override",
  params: oneDeal,
  body: z.object({ ownerId: id }),
  answer: done,
  refusals,
});

const kept = z.object({ id });
const oneRecord = oneDeal.extend({ id });
const needWords = z.object({
  words: line(1000),
  cost: z.string().trim().max(500).nullable().optional(),
  state: z.enum(needStates),
  saidById: id.nullable().optional(),
  saidOn: day.nullable().optional(),
});
const concernWords = z.object({
  kind: z.enum(concernKinds),
  words: line(1000),
  raisedById: id.nullable().optional(),
  blocking: z.boolean(),
  response: z.string().trim().max(2000).nullable().optional(),
  evidence: z.string().trim().max(1000).nullable().optional(),
  outcome: z.enum(concernOutcomes),
});
const termWords = z.object({ side: z.enum(termSides), words: line(500), agreed: z.boolean() });
const promiseWords = z.object({
  words: line(500),
  dueOn: day.nullable().optional(),
  kept: z.boolean().optional(),
});

/** A record is added under the deal and written anew under its own id. */
function recordRoutes<Words extends z.ZodType>(kind: string, words: Words) {
  const noun = kind[0]!.toUpperCase() + kind.slice(1);
  const same = { may: "deals.read", body: words, answer: kept, refusals } as const;
  return {
    add: route({
      ...same,
      name: `add${noun}`,
      method: "POST",
      path: `/api/v1/deals/:dealId/${kind}s`,
      says: `Adds a ${kind} to a deal.`,
      params: oneDeal,
    }),
    edit: route({
      ...same,
      name: `edit${noun}`,
      method: "PUT",
      path: `/api/v1/deals/:dealId/${kind}s/:id`,
      says: `Writes a ${kind} of a deal anew; its earlier wording is kept.`,
      params: oneRecord,
    }),
  };
}

export const needRoutes = recordRoutes("need", needWords);
export const concernRoutes = recordRoutes("concern", concernWords);
export const termRoutes = recordRoutes("term", termWords);
export const promiseRoutes = recordRoutes("promise", promiseWords);

export const planDemo = route({
  name: "planDemo",
  method: "POST",
  path: "/api/v1/deals/:dealId/demos",
  says: "Plans a demo, in person or over the web; with `meeting` it books the slot too.",
  may: "deals.read",
  params: oneDeal,
  body: z.object({
    way: z.enum(demoWays),
    plan: line(2000),
    successLooksLike: z.string().trim().max(1000).nullable().optional(),
    plannedFor: instant,
    meeting: z.object({ minutes: z.int().min(5).max(480), where: z.string().trim().max(500) }).optional(),
  }),
  answer: kept,
  refusals: { ...refusals, ...meetingRefusals },
});

export const recordDemo = route({
  name: "recordDemo",
  method: "PUT",
  path: "/api/v1/deals/:dealId/demos/:id",
  says: "Says what became of a demo.",
  may: "deals.read",
  params: oneRecord,
  body: z.object({
    outcome: z.enum(demoOutcomes),
    notes: z.string().trim().max(4000).nullable().optional(),
    heldAt: instant.optional(),
  }),
  answer: kept,
  refusals,
});

export const placeStakeholder = route({
  name: "placeStakeholder",
  method: "PUT",
  path: "/api/v1/deals/:dealId/stakeholders/:personId",
  says: "Says who a person is in a deal and where they stand; null takes them off the map.",
  may: "deals.read",
  params: oneDeal.extend({ personId: id }),
  body: z.object({
    place: z.object({ role: z.enum(stakeholderRoles), stance: z.enum(stances) }).nullable(),
  }),
  answer: done,
  refusals,
});
