import type { MetricWords } from "./metric.ts";

const lead = {
  basis: "cohort",
  datedBy: "the day the lead came in",
  exclusions: [],
  measure: "count",
  countedFor: "the owner of the lead",
  record: "lead",
} as const satisfies Partial<MetricWords>;
const pass = {
  basis: "activity",
  exclusions: [],
  measure: "count",
  countedFor: "the rep who offered it",
  record: "handoff",
} as const satisfies Partial<MetricWords>;
const verdict = { ...pass, countedFor: "the Account Executive it was offered to" } as const;
const slot = {
  ...pass,
  exclusions: ["Meetings of deals: these are demos and talks of the Account Executive."],
};
const deal = { ...pass, countedFor: "the owner of the deal", record: "deal" } as const;
const now = { basis: "snapshot", datedBy: "this moment", exclusions: [], measure: "count" } as const;

/** Every number of the Crown Report and of the floor, defined once; its predicate is in `metric-records.store.ts`. */
export const metrics = {
  "funnel.leads": {
    ...lead,
    name: "Leads",
    formula: "Leads that came in. Nothing is left out: a lead disqualified later was a lead.",
  },
  "funnel.accepted": {
    ...lead,
    name: "Accepted",
    formula: "Leads of which an Account Executive took the hand-off, whenever that was.",
  },
  "funnel.requalified": {
    ...lead,
    name: "Re-qualified",
    formula: "Leads an Account Executive re-qualified after their own conversation, whenever that was.",
  },
  "funnel.won": { ...lead, name: "Won", formula: "Leads whose deal was won, whenever that was." },
  "funnel.accepted-rate": {
    ...lead,
    name: "Leads accepted",
    measure: "rate",
    formula: "Leads accepted / leads that came in.",
  },
  "funnel.requalified-rate": {
    ...lead,
    name: "Accepted leads re-qualified",
    measure: "rate",
    formula: "Leads re-qualified / leads accepted.",
  },
  "funnel.won-rate": {
    ...lead,
    name: "Leads won",
    measure: "rate",
    formula: "Leads won / leads that came in.",
  },
  "meetings.booked": {
    ...slot,
    name: "Meetings booked",
    formula: "Slots agreed with the person over a hand-off. A slot booked again is another one.",
    datedBy: "the moment the slot was booked",
  },
  "meetings.held": {
    ...slot,
    name: "Meetings held",
    formula: "Slots over a hand-off that took place, with evidence.",
    datedBy: "the moment the meeting was held",
  },
  "meetings.no-show": {
    ...slot,
    name: "No-shows",
    formula: "Slots over a hand-off to which the person did not come.",
    datedBy: "the moment the no-show was recorded",
  },
  "meetings.held-rate": {
    ...slot,
    name: "Meetings that were held",
    measure: "rate",
    basis: "cohort",
    formula: "Slots held / slots booked whose time has passed.",
    datedBy: "the moment the slot was booked",
    exclusions: [...slot.exclusions, "Slots that were moved: the slot that replaced them counts."],
  },
  "handoffs.offered": {
    ...pass,
    name: "Hand-offs offered",
    formula: "Hand-offs a rep offered to an Account Executive.",
    datedBy: "the moment of the offer",
  },
  "handoffs.accepted": {
    ...pass,
    name: "Hand-offs accepted",
    formula: "Hand-offs an Account Executive took, or silence took for them under the agreed rule.",
    datedBy: "the moment of acceptance",
  },
  "handoffs.requalified": {
    ...pass,
    name: "Hand-offs re-qualified",
    formula: "Hand-offs re-qualified by the Account Executive. This is when the rep is paid.",
    datedBy: "the moment of the verdict",
  },
  "handoffs.returned": {
    ...pass,
    name: "Hand-offs returned",
    formula: "Hand-offs the Account Executive gave back with a reason.",
    datedBy: "the moment of the verdict",
  },
  "handoffs.requalified-rate": {
    ...pass,
    name: "Verdicts that re-qualified",
    measure: "rate",
    basis: "cohort",
    formula: "Hand-offs re-qualified / hand-offs re-qualified or returned.",
    datedBy: "the moment of the offer",
    exclusions: ["Hand-offs without a verdict: still open, or released."],
  },
  "executive.received": {
    ...verdict,
    name: "Hand-offs received",
    formula: "Hand-offs offered to the Account Executive.",
    datedBy: "the moment of the offer",
  },
  "executive.requalified": {
    ...verdict,
    name: "Re-qualified",
    formula: "Hand-offs the Account Executive re-qualified.",
    datedBy: "the moment of the verdict",
  },
  "executive.returned": {
    ...verdict,
    name: "Returned",
    formula: "Hand-offs the Account Executive gave back with a reason.",
    datedBy: "the moment of the verdict",
  },
  "deals.won": { ...deal, name: "Deals won", formula: "Deals closed as won.", datedBy: "the day of closing" },
  "deals.lost": {
    ...deal,
    name: "Deals lost",
    formula: "Deals closed as lost, or ended without a decision.",
    datedBy: "the day of closing",
  },
  "deals.win-rate": {
    ...deal,
    name: "Win rate",
    measure: "rate",
    basis: "cohort",
    formula: "Deals won / deals closed: won, lost or without a decision.",
    datedBy: "the day the deal was opened",
    exclusions: ["Deals that are still open."],
  },
  "outreach.touches": {
    ...pass,
    name: "Touches",
    formula: "Calls, mails, messages and conversations of a member with a person, over a lead.",
    datedBy: "the moment of the touch",
    exclusions: ["Mails a sequence sent on its own, and replies of the person."],
    countedFor: "the member who reached out",
    record: "lead",
  },
  "outreach.calls": {
    ...pass,
    name: "Calls",
    formula: "Calls made to a person over a lead, with an outcome.",
    datedBy: "the moment of the call",
    countedFor: "the member who called",
    record: "lead",
  },
  "outreach.reached-rate": {
    ...pass,
    name: "Calls that reached the person",
    measure: "rate",
    formula: "Calls in which the person spoke / calls made.",
    datedBy: "the moment of the call",
    countedFor: "the member who called",
    record: "lead",
  },
  "inbound.clock-kept": {
    ...lead,
    basis: "activity",
    name: "First answers in time",
    measure: "rate",
    formula: "Leads a person answered before their clock ran out / leads answered or past their clock.",
    datedBy: "the moment the lead came in",
    exclusions: ["Leads nurtured or disqualified before anybody had to answer."],
  },
  "floor.clocks": {
    ...now,
    name: "First answers due",
    formula: "Inbound leads that nobody has answered yet, the clock that ends first on top.",
    countedFor: "the owner of the lead",
    record: "lead",
  },
  "floor.overdue": {
    ...now,
    name: "Next steps overdue",
    formula: "Open leads whose next step lies in the past.",
    exclusions: ["Leads that sleep until their wake date."],
    countedFor: "the owner of the lead",
    record: "lead",
  },
  "floor.waiting": {
    ...now,
    name: "Hand-offs waiting",
    formula: "Hand-offs without a verdict, the clock that ends first on top.",
    countedFor: "the Account Executive it was offered to",
    record: "handoff",
  },
  "floor.returned": {
    ...verdict,
    name: "Returned on the last working day",
    formula: "Hand-offs given back since the last working day began, and before today.",
    datedBy: "the moment of the verdict",
  },
  "floor.due": {
    ...now,
    name: "Tasks due now",
    formula: "Open tasks that are due at this moment.",
    countedFor: "the member whose task it is",
    record: "task",
  },
  "floor.done": {
    ...now,
    basis: "activity",
    name: "Tasks done today",
    formula: "Tasks finished since the day began, in the zone of the workspace.",
    datedBy: "the moment it was finished",
    countedFor: "the member whose task it was",
    record: "task",
  },
} as const satisfies Record<string, MetricWords>;

export type MetricKey = keyof typeof metrics;
export const metricKeys = Object.keys(metrics) as [MetricKey, ...MetricKey[]];
