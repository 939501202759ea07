import type { Door } from "./submission.ts";

/** Why something was stopped at the door, in the order of asking (DOMAIN §5.3). Each can be undone by a person. */
export const blockReasons = ["trap", "not-shown", "too-fast", "too-many", "throw-away-address"] as const;
export type BlockReason = (typeof blockReasons)[number];

/** Faster than anybody reads and types a form; people with a browser that fills forms take longer to press send. */
export const LEAST_FILL_SECONDS = 2;
/** From one network address to one form in ten minutes: an office behind one address stays under it. */
export const MOST_IN_TEN_MINUTES = 8;

export interface Knock {
  door: Door;
  /** What stood in the field that people cannot see. */
  trap: string;
  /** When the form was shown, from its signed mark; null when the mark is missing or not ours. */
  shownAt: Date | null;
  at: Date;
  recentFromSender: number;
  mailDomain: "work" | "free" | "throw-away";
}

/** Programs hold a secret key, so only what they say of the person is looked at. */
export function screen(knock: Knock): BlockReason | null {
  if (knock.door !== "program") {
    if (knock.trap !== "") return "trap";
    if (!knock.shownAt) return "not-shown";
    if (knock.at.getTime() - knock.shownAt.getTime() < LEAST_FILL_SECONDS * 1000) return "too-fast";
    if (knock.recentFromSender >= MOST_IN_TEN_MINUTES) return "too-many";
  }
  return knock.mailDomain === "throw-away" ? "throw-away-address" : null;
}
