import type { BounceReason } from "./bounce-reason.ts";

/**
 * What servers say, per reason: data, read in an order that `reason-in-words.ts` keeps. Every gap is bounded and never
 * crosses a sentence, so that no text, however hostile, takes more than a step per character and phrase.
 */
export type Phrases = Partial<Record<BounceReason, readonly RegExp[]>>;

export function anyOf(phrases: readonly RegExp[]): RegExp {
  return new RegExp(phrases.map((phrase) => `(?:${phrase.source})`).join("|"), "i");
}
