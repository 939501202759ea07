import type { Motion } from "../team/open.ts";
import type { GateFact } from "./gate-facts.ts";
import type { Step } from "./step.ts";

const lane = (...steps: (Omit<Step, "requiredFacts"> & { requiredFacts: GateFact[] })[]): Step[] => steps;

/** The process a new company starts with, in the words of the mission. "All of these roles will have different steps for each company." */
export const defaultProcess: Record<Motion, Step[]> = {
  outbound: lane(
    {
      key: "working",
      label: "Working",
      guidance:
        "Send the first email and make the follow-up calls of the sequence. One true sentence about their business beats five about ours.",
      requiredFacts: [],
    },
    {
      key: "engaged",
      label: "Engaged",
      guidance: "They answered. Answer the same day, and agree a time for the qualification call.",
      requiredFacts: ["two-way-contact"],
    },
    {
      key: "qualifying",
      label: "Qualifying",
      guidance:
        "Run the qualification call: fit, need, authority, timing, next step. Mark each with what was said, or with unknown.",
      requiredFacts: ["two-way-contact"],
    },
    {
      key: "qualified",
      label: "Handed off",
      guidance:
        "Hand the lead to an Account Executive with a note they can read in 90 seconds. If it is done well, all they need to do is finish.",
      requiredFacts: ["qualification-complete"],
    },
  ),
  inbound: lane(
    {
      key: "working",
      label: "Working",
      guidance:
        "They came to us: a white paper, a webinar, the blog. Email and call while they still remember asking.",
      requiredFacts: [],
    },
    {
      key: "engaged",
      label: "Engaged",
      guidance: "They answered. Ask what made them come today before you say anything about us.",
      requiredFacts: ["two-way-contact"],
    },
    {
      key: "qualifying",
      label: "Qualifying",
      guidance:
        "Run the qualification call. Not a fit is a good answer too: disqualify with the reason, or nurture until a date.",
      requiredFacts: ["two-way-contact"],
    },
    {
      key: "qualified",
      label: "Handed off",
      guidance: "Hand the lead to an Account Executive with a note they can read in 90 seconds.",
      requiredFacts: ["qualification-complete"],
    },
  ),
  deals: lane(
    {
      key: "needs",
      label: "Needs",
      guidance:
        "Assess needs: what hurts, what it costs them, who decides and how. Write down who said it, and when.",
      requiredFacts: ["requalified", "amount", "next-step-dated"],
    },
    {
      key: "demo",
      label: "Demo",
      guidance:
        "Show the answer to a need they named, in person or over the web. Agree beforehand what would make them say yes.",
      requiredFacts: ["need-recorded", "next-step-dated"],
    },
    {
      key: "concerns",
      label: "Concerns",
      guidance:
        "Ask for what still worries them. Answer each concern with evidence, and see that it is settled.",
      requiredFacts: ["demo-held", "next-step-dated"],
    },
    {
      key: "negotiation",
      label: "Negotiation",
      guidance: "Give nothing without getting something. Write both down.",
      requiredFacts: ["no-blocking-concern", "next-step-dated"],
    },
    {
      key: "closing",
      label: "Closing",
      guidance: "The documents are with the buyer. Know who signs, on which day, and what could stop them.",
      requiredFacts: ["terms-recorded", "next-step-dated"],
    },
    {
      key: "won",
      label: "Won",
      guidance: "Thank the rep who passed it to you.",
      requiredFacts: ["amount", "no-blocking-concern"],
      terminal: true,
    },
    {
      key: "lost",
      label: "Lost",
      guidance: "Ask the buyer why. A reason somebody can learn from is worth the call.",
      requiredFacts: ["reason-given"],
      terminal: true,
    },
    {
      key: "no-decision",
      label: "No decision",
      guidance: "They chose to do nothing. Say what would have to change, and when to ask again.",
      requiredFacts: ["reason-given"],
      terminal: true,
    },
  ),
};
