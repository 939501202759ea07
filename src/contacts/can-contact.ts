import type { Tx } from "../platform/db/tx.ts";
import { type Asked, listContactStandings } from "./contact-standing.store.ts";
import { type Channel, type ContactVerdict, contactVerdict, type Purpose } from "./contact-verdict.ts";

/**
 * Whether a person may be written to or rung, and why not (law 6). The one place that answers; whoever sends or dials
 * asks again in the transaction that does it.
 */
export async function canContact(
  tx: Tx,
  question: { personId: string; channel: Channel; purpose: Purpose; at: Date },
): Promise<ContactVerdict> {
  const [verdict] = await canContactEach(tx, { ...question, asked: [question] });
  return verdict!;
}

/** The same of many at once, each for its own purpose, answered in their order. */
export async function canContactEach(
  tx: Tx,
  question: { asked: readonly Asked[]; channel: Channel; at: Date },
): Promise<ContactVerdict[]> {
  const { asked, channel } = question;
  const standings = await listContactStandings(tx, question);
  return standings.map((standing, index) =>
    contactVerdict(standing, { channel, purpose: asked[index]!.purpose }),
  );
}
