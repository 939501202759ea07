import type { Refusal } from "../platform/outcome.ts";
import { refused } from "../platform/outcome.ts";

/**
 * The life of one mail on its way out (law 7). From `sending` on it may have left: only `queued` is ever taken, so
 * nothing is handed to a server twice. `unsure` waits for evidence (Sent, a bounce, a reply) or a person's word.
 */
export const sendStates = [
  "queued",
  "sending",
  "sent",
  "failed",
  "unsure",
  "never-went",
  "held",
  "cancelled",
] as const;
export type SendState = (typeof sendStates)[number];

export type SendPurpose = "outreach" | "reply" | "transactional";

/** How long a mail waits before it leaves, so that whoever wrote it can take it back. */
export const UNDO_SECONDS = 10;
/** Longer than any SMTP dialogue we allow (see smtp-line.ts), so that no live worker's mail is called unsure. */
export const CLAIM_SECONDS = 150;
/** A temporary refusal is tried again this much later… */
export const RETRY_MINUTES = 10;
/** …until the mail is this old (RFC 5321 §4.5.4.1 asks for four to five days; a cold mail is stale sooner). */
export const GIVE_UP_DAYS = 2;

export function refusalToTakeBack(send: { state: SendState }): Refusal | null {
  return send.state === "queued" || send.state === "held"
    ? null
    : refused("already-leaving", { facts: { state: send.state } });
}

export function refusalToSettle(send: { state: SendState }): Refusal | null {
  return send.state === "unsure" ? null : refused("not-unsure", { facts: { state: send.state } });
}
