/** What an answer means for us. A guess until a member has said so. */
export const intents = ["positive", "neutral", "negative"] as const;
export type Intent = (typeof intents)[number];
