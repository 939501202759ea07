import type { Role } from "../team/open.ts";

/** How the time is used, the report first (DOMAIN §8.5). Prompts, not fields: nobody has to fill anything in. */
export const templates = ["rep", "market-response", "executive", "manager"] as const;
export type Template = (typeof templates)[number];

export interface TemplatePart {
  /** Whose part it is; `both` looks ahead. */
  readonly whose: "report" | "manager" | "both";
  /** Of thirty minutes; a longer one-on-one stretches all three. */
  readonly share: number;
  readonly prompts: readonly string[];
}

const first: TemplatePart = {
  whose: "report",
  share: 10,
  prompts: ["What is on your mind?", "Where are you stuck?", "Energy, from 1 to 5?"],
};
const ahead = ["What should I stop doing?", "What do you want to be able to do next?"];

export const partsOf: Readonly<Record<Template, readonly TemplatePart[]>> = {
  rep: [
    first,
    {
      whose: "manager",
      share: 10,
      prompts: [
        "The last commitments, both sides.",
        "What changed, and why?",
        "One call: you score it first.",
        "One behaviour for the week.",
      ],
    },
    { whose: "both", share: 10, prompts: ["Which of next week's meetings are at risk?", ...ahead] },
  ],
  "market-response": [
    first,
    {
      whose: "manager",
      share: 10,
      prompts: [
        "The last commitments, both sides.",
        "What made the late answers late?",
        "One missed lead, minute by minute.",
      ],
    },
    { whose: "both", share: 10, prompts: ["One recycled lead worth a second look.", ...ahead] },
  ],
  executive: [
    first,
    {
      whose: "manager",
      share: 10,
      prompts: [
        "The last commitments, both sides.",
        "One deal: what changed with the buyer, and who said so?",
        "Its next step, and its biggest unknown.",
      ],
    },
    { whose: "both", share: 10, prompts: ["Feedback you owe on a hand-off.", "One skill.", ...ahead] },
  ],
  manager: [
    first,
    {
      whose: "manager",
      share: 10,
      prompts: [
        "The last commitments, both sides.",
        "Are the one-on-ones happening?",
        "Two people decisions.",
      ],
    },
    { whose: "both", share: 10, prompts: ["One problem of the system, not of a person.", ...ahead] },
  ],
};

/** The template that fits a role unless somebody chooses another. */
export function templateFor(role: Role): Template {
  if (role === "market-response") return "market-response";
  if (role === "ae") return "executive";
  return role === "sdr" || role === "marketing" ? "rep" : "manager";
}
