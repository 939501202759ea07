import type { CastName } from "./cast.ts";

/** How far a lead has come on the day the floor is opened. */
export type Ending =
  | { kind: "working" | "engaged" | "qualifying" }
  | { kind: "nurturing"; reason: string }
  | { kind: "disqualified"; reason: string }
  | { kind: "waiting" }
  | PassEnding;

/** What the Account Executive made of the pass. */
export interface PassEnding {
  kind: "offered" | "accepted" | "needs-work" | "returned" | "requalified";
  ae: CastName;
  /** Major units; only a re-qualified lead has one. */
  amount?: number;
  deal?: { stage: "needs" | "demo" | "concerns" | "negotiation" | "closing"; end?: "won" | "lost" };
}

export interface Arc {
  /** The person, by name as in the market. */
  who: string;
  rep: CastName;
  /** Working days before the opening on which it began. */
  began: number;
  /** What they said in the first conversation, in their words. */
  said: string;
  ending: Ending;
}

export const outboundArcs: readonly Arc[] = [
  {
    who: "Harriet Cole",
    rep: "nora",
    began: 38,
    said: "Every customs file is keyed three times. We lose a day a week to it.",
    ending: { kind: "requalified", ae: "elena", amount: 38_400, deal: { stage: "closing", end: "won" } },
  },
  {
    who: "Agnieszka Nowak",
    rep: "ben",
    began: 34,
    said: "Drivers ring dispatch forty times a day to ask where to go next.",
    ending: { kind: "requalified", ae: "tom", amount: 52_000, deal: { stage: "closing" } },
  },
  {
    who: "Carla Jimenez",
    rep: "nora",
    began: 30,
    said: "Our audit found eleven temperature gaps nobody can explain.",
    ending: { kind: "requalified", ae: "priya", amount: 118_000, deal: { stage: "negotiation" } },
  },
  {
    who: "Urs Keller",
    rep: "ben",
    began: 27,
    said: "The new yard opens in May and the planning is still a wall of paper.",
    ending: { kind: "requalified", ae: "elena", amount: 74_500, deal: { stage: "concerns" } },
  },
  {
    who: "Claire Dubois",
    rep: "nora",
    began: 22,
    said: "We promised our largest customer live status by spring.",
    ending: { kind: "requalified", ae: "tom", amount: 29_900, deal: { stage: "demo", end: "lost" } },
  },
  {
    who: "Luc Lambert",
    rep: "ben",
    began: 14,
    said: "Two planners leave at Easter and what they know is in their heads.",
    ending: { kind: "requalified", ae: "priya", amount: 41_000, deal: { stage: "demo" } },
  },
  {
    who: "Calum MacLeod",
    rep: "nora",
    began: 9,
    said: "Berth changes reach us by phone, after the truck has gone.",
    ending: { kind: "returned", ae: "elena" },
  },
  {
    who: "Denise Carter",
    rep: "ben",
    began: 8,
    said: "Each terminal has its own sheet. I see the week on Friday night.",
    ending: { kind: "needs-work", ae: "tom" },
  },
  {
    who: "Priyanka Shah",
    rep: "nora",
    began: 6,
    said: "Ramp delays cost us the slot twice in January.",
    ending: { kind: "accepted", ae: "priya" },
  },
  {
    who: "Markus Steiner",
    rep: "ben",
    began: 3,
    said: "We turned away a contract because nobody could say what space was free.",
    ending: { kind: "offered", ae: "elena" },
  },
  {
    who: "Katrin Vogel",
    rep: "nora",
    began: 5,
    said: "I would look at it if the drivers did not need another app.",
    ending: { kind: "qualifying" },
  },
  {
    who: "Rasa Kazlauskienė",
    rep: "ben",
    began: 6,
    said: "Send me how it works with reefers, then we talk.",
    ending: { kind: "engaged" },
  },
  {
    who: "Rui Almeida",
    rep: "nora",
    began: 12,
    said: "The budget is gone until the summer.",
    ending: { kind: "nurturing", reason: "no-budget-now" },
  },
  {
    who: "Joost van Dijk",
    rep: "ben",
    began: 15,
    said: "We built our own last year.",
    ending: { kind: "disqualified", reason: "no-need" },
  },
  { who: "Ingrid Haugen", rep: "nora", began: 2, said: "", ending: { kind: "working" } },
  { who: "Ivana Horvat", rep: "ben", began: 2, said: "", ending: { kind: "working" } },
  { who: "Maja Lund", rep: "nora", began: 1, said: "", ending: { kind: "working" } },
  { who: "Aoife Byrne", rep: "ben", began: 1, said: "", ending: { kind: "working" } },
  { who: "Giulia Bianchi", rep: "nora", began: 1, said: "", ending: { kind: "working" } },
  { who: "Stefan Gruber", rep: "ben", began: 0, said: "", ending: { kind: "working" } },
];

/** Somebody who came to us: through which form, when, and how it ended. */
export interface Visit extends Omit<Arc, "who" | "rep"> {
  name: string;
  email: string;
  company: string;
  asset: "demo-request" | "white-paper" | "webinar";
  message?: string;
}

const visit = (
  name: string,
  email: string,
  company: string,
  asset: Visit["asset"],
  began: number,
  said: string,
  ending: Ending,
  message?: string,
): Visit => ({
  name,
  email,
  company,
  asset,
  began,
  said,
  ending,
  ...(message ? { message } : {}),
});

export const visits: readonly Visit[] = [
  visit(
    "Lucía Navarro",
    "lucia.navarro@portovivo.test",
    "Porto Vivo Agents",
    "demo-request",
    33,
    "We read your paper on port calls and want to see it with our ships.",
    { kind: "requalified", ae: "tom", amount: 33_600, deal: { stage: "closing", end: "won" } },
    "Could you show it with three ships a day?",
  ),
  visit(
    "Sabine Frei",
    "sabine.frei@helvetiarail.test",
    "Helvetia Rail Freight",
    "webinar",
    29,
    "I was told to find three suppliers by the end of the quarter.",
    { kind: "disqualified", reason: "duplicate" },
  ),
  visit(
    "Julia Roth",
    "julia.roth@rheintallager.test",
    "Rheintal Lager",
    "white-paper",
    25,
    "Only collecting ideas for now.",
    { kind: "nurturing", reason: "wrong-time" },
  ),
  visit(
    "Aino Virtanen",
    "aino.virtanen@suomiterminal.test",
    "Suomi Terminal",
    "demo-request",
    18,
    "Two ramps open in June; I want the slots planned before that.",
    { kind: "requalified", ae: "priya", amount: 46_200, deal: { stage: "needs" } },
    "How long does it take to set up for two ramps?",
  ),
  visit(
    "Tomas Petrauskas",
    "tomas.petrauskas@balticreefer.test",
    "Baltic Reefer Lines",
    "white-paper",
    11,
    "I only needed the figures on page nine.",
    { kind: "disqualified", reason: "no-need" },
  ),
  visit(
    "Femke Bakker",
    "femke.bakker@bluewatercustoms.test",
    "Bluewater Customs",
    "webinar",
    7,
    "Declarations double in the autumn and we cannot hire.",
    { kind: "accepted", ae: "tom" },
  ),
  visit(
    "Owen Hughes",
    "owen.hughes@castellanair.test",
    "Castellan Air Cargo",
    "demo-request",
    3,
    "My director asked me to compare two systems.",
    { kind: "qualifying" },
    "Do you have an offline mode for the ramp?",
  ),
  visit("Andre Brooks", "andre.brooks@meridiancold.test", "Meridian Cold Chain", "white-paper", 1, "", {
    kind: "working",
  }),
  visit(
    "Selin Aydın",
    "selin.aydin@bosphorus-agency.test",
    "Bosphorus Agency",
    "demo-request",
    0,
    "",
    { kind: "waiting" },
    "We handle 40 calls a month and need this before the season.",
  ),
  visit("Graham Ellis", "graham.ellis@ellisandsons.test", "Ellis & Sons Haulage", "webinar", 0, "", {
    kind: "waiting",
  }),
  visit("Noémie Laurent", "noemie.laurent@quai-sud.test", "Quai Sud", "white-paper", 0, "", {
    kind: "waiting",
  }),
  visit(
    "Pau Ferrer",
    "pau.ferrer@portovivo.test",
    "Porto Vivo Agents",
    "demo-request",
    0,
    "",
    { kind: "waiting" },
    "Colleagues use it already: can my team get access?",
  ),
];
