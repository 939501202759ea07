import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { amountMinor, currency, day, done, id, instant, line } from "../platform/http/fields.ts";
import { payRefusals } from "./compensation.refusals.ts";
import { paidRoles } from "./credit.ts";

const named = z.object({ id, name: z.string() });
const money = z.object({ currency, amountMinor });
/** A month by its first day. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, "The first day of a month.");

/** What a credit rests on, to be opened. */
const evidence = z.object({
  handoffId: id,
  leadId: id,
  person: named,
  company: named.nullable(),
  executive: named,
  offeredAt: instant,
  deal: z.object({ id, name: z.string(), state: z.string() }).nullable(),
});
export type PayEvidence = z.infer<typeof evidence>;

export const pendingCredit = z.object({
  id,
  amountMinor,
  currency,
  pendingAt: instant,
  /** Whether a plan prices it yet. */
  priced: z.boolean(),
  evidence,
  /** Why not yet: what the hand-off waits for, by whom, until when. */
  waits: z.object({
    for: z.enum(["acceptance", "verdict", "work", "booking", "nothing"]),
    dueAt: instant.nullable(),
  }),
});
export type PendingCredit = z.infer<typeof pendingCredit>;

export const payLine = z.object({
  entryId: id,
  creditId: id.nullable(),
  kind: z.enum(["earned", "reversed", "adjusted"]),
  effectiveOn: day,
  recordedAt: instant,
  recordedByName: z.string().nullable(),
  amountMinor,
  currency,
  reason: z.string().nullable(),
  plan: z.object({ id, name: z.string(), version: z.int() }).nullable(),
  evidence: evidence.nullable(),
});
export type PayLine = z.infer<typeof payLine>;

export const planView = z.object({
  id,
  role: z.enum(paidRoles),
  version: z.int(),
  name: z.string(),
  amountMinor,
  currency,
  validFrom: day,
  validUntil: day.nullable(),
  publishedByName: z.string().nullable(),
  publishedAt: instant,
});
export type PlanView = z.infer<typeof planView>;

export const readPay = route({
  name: "readPay",
  method: "GET",
  path: "/api/v1/pay",
  says: "Your pay of this month: what is earned, line by line, what is pending and why not yet, what came to nothing.",
  may: "pay.read-own",
  answer: z.object({
    month,
    earned: z.array(money),
    pending: z.array(money),
    /** Earned while no plan was in force: paid when there is one. */
    unpriced: z.int(),
    lines: z.array(payLine),
    waiting: z.array(pendingCredit),
    ended: z.array(z.object({ id, why: z.string(), endedAt: instant, evidence })),
    plan: planView.extend({ acknowledgedAt: instant.nullable() }).nullable(),
    statements: z.array(z.object({ month, state: z.enum(["approved", "locked"]), sha256: z.string() })),
  }),
});

export const statementView = z.object({
  member: named,
  month,
  state: z.enum(["open", "approved", "locked"]),
  sha256: z.string(),
  balances: z.array(z.object({ currency, opening: amountMinor, change: amountMinor, closing: amountMinor })),
  lines: z.array(payLine),
  waiting: z.array(pendingCredit),
  approved: z.object({ byName: z.string().nullable(), at: instant }).nullable(),
  locked: z.object({ byName: z.string().nullable(), at: instant }).nullable(),
  monthOver: z.boolean(),
});
export type StatementView = z.infer<typeof statementView>;

const oneStatement = z.object({ memberId: id, month });

export const readStatement = route({
  name: "readStatement",
  method: "GET",
  path: "/api/v1/pay-statements/:memberId/:month",
  says: "A member's month from the ledger: balances, each line with its evidence, and what still waits.",
  may: "member",
  params: oneStatement,
  answer: statementView,
});

export const readStatementBytes = route({
  name: "readStatementBytes",
  method: "GET",
  path: "/api/v1/pay-statements/:memberId/:month/bytes",
  says: "The exact bytes a statement's hash is of, as canonical JSON.",
  may: "member",
  params: oneStatement,
  answer: z.unknown(),
});

export const readTeamPay = route({
  name: "readTeamPay",
  method: "GET",
  path: "/api/v1/pay-of-team",
  says: "The month of everybody whose pay you may see: earned, pending, and how far their statement is.",
  may: "pay.read-team",
  query: z.object({ month: month.optional() }),
  answer: z.object({
    month,
    monthOver: z.boolean(),
    rows: z.array(
      z.object({
        member: named.extend({ role: z.string() }),
        earned: z.array(money),
        assists: z.int(),
        pending: z.array(money),
        waiting: z.int(),
        statement: z.object({ state: z.enum(["approved", "locked"]), sha256: z.string() }).nullable(),
      }),
    ),
  }),
});

export const approveStatement = route({
  name: "approveStatement",
  method: "POST",
  path: "/api/v1/pay-statements/:memberId/:month/approval",
  says: "Approves a month that is over and keeps its bytes. `sha256` is of what you looked at.",
  may: "pay.statements",
  params: oneStatement,
  body: z.object({ sha256: z.string().length(64) }),
  answer: z.object({ statementId: id }),
  refusals: payRefusals,
});

export const lockStatement = route({
  name: "lockStatement",
  method: "POST",
  path: "/api/v1/pay-statements/:memberId/:month/lock",
  says: "Locks an approved statement for good.",
  may: "pay.statements",
  params: oneStatement,
  answer: done,
  refusals: payRefusals,
});

export const reverseCredit = route({
  name: "reverseCredit",
  method: "POST",
  path: "/api/v1/credits/:creditId/reversal",
  says: "Takes an earned credit back by a new entry, with the reason.",
  may: "pay.statements",
  params: z.object({ creditId: id }),
  body: z.object({ reason: line(500) }),
  answer: done,
  refusals: payRefusals,
});

export const adjustPay = route({
  name: "adjustPay",
  method: "POST",
  path: "/api/v1/pay-adjustments",
  says: "Adds an amount by hand, above or below zero, with the reason.",
  may: "pay.statements",
  body: z.object({ memberId: id, amountMinor, currency, reason: line(500) }),
  answer: z.object({ entryId: id }),
  refusals: payRefusals,
});

export const listPlans = route({
  name: "listPlans",
  method: "GET",
  path: "/api/v1/pay-plans",
  says: "Every version of every pay plan, and who has read it.",
  may: "pay.read-team",
  answer: z.object({
    rows: z.array(planView.extend({ readBy: z.array(z.string()), notReadBy: z.array(z.string()) })),
    currency,
    today: day,
  }),
});

export const publishPlan = route({
  name: "publishPlan",
  method: "POST",
  path: "/api/v1/pay-plans",
  says: "Publishes what a re-qualified assist of a role pays from a day on.",
  may: "pay.plans",
  body: z.object({
    role: z.enum(paidRoles),
    name: line(120),
    amountMinor: z.string().regex(/^\d{1,18}$/),
    currency,
    validFrom: day,
  }),
  answer: z.object({ planId: id }),
  refusals: payRefusals,
});

export const acknowledgePlan = route({
  name: "acknowledgePlan",
  method: "POST",
  path: "/api/v1/pay-plans/:planId/acknowledgement",
  says: "Says that you have read how you are paid.",
  may: "pay.read-own",
  params: z.object({ planId: id }),
  answer: done,
  refusals: payRefusals,
});
