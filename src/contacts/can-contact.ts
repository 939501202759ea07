import type { Tx } from "../platform/db/tx.ts";
import { findContactStanding } from "./contact-standing.store.ts";
import { type Channel, type ContactVerdict, contactVerdict, type Purpose } from "./contact-verdict.ts";

/**
 * Whether a person may be written to or rung, and why not (law 6). The one place that answers; whoever sends or dials
 * asks again in the transaction that does it.
 */
export async function canContact(
  tx: Tx,
  question: { personId: string; channel: Channel; purpose: Purpose; at: Date },
): Promise<ContactVerdict> {
  return contactVerdict(await findContactStanding(tx, question), question);
}
