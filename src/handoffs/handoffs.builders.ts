import { buildLead } from "../leads/leads.builders.ts";
import type { Lead } from "../leads/open.ts";
import { getLead, moveLead, recordTouch } from "../leads/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { acceptHandoff } from "./accept-handoff.ts";
import { defaultCriteria } from "./criteria.ts";
import type { Handoff } from "./handoff.ts";
import { findHandoff } from "./handoffs.store.ts";
import { markAsExecutive } from "./mark-as-executive.ts";
import { markCriterion } from "./mark-criterion.ts";
import type { NoteToWrite } from "./note.ts";
import { type Offer, offerHandoff } from "./offer-handoff.ts";
import { recordConversation } from "./record-conversation.ts";

export const buildNote = (overrides: Partial<NoteToWrite> = {}): NoteToWrite => ({
  whyNow: "We lose two days a week copying orders by hand, and the new plant opens in May.",
  people: [{ name: "Nora Quist", role: "Head of Operations", stance: "for" }],
  promised: "A call with someone who has seen a plant open.",
  notPromised: "No price, no date.",
  agenda: "Walk through one order from end to end.",
  ...overrides,
});

/** A lead of the rep's, in conversation, with every must-have confirmed. */
export async function buildQualifiedLead(
  tx: Tx,
  rep: Actor,
  at: Date,
  overrides: Parameters<typeof buildLead>[1] = {},
): Promise<Lead> {
  const motion = rep.role === "sdr" ? "outbound" : "inbound";
  const lead = await buildLead(tx, { motion, ownerId: rep.id, at, ...overrides });
  const command = { leadId: lead.id, by: rep, at };
  orRefuse(await recordTouch(tx, { ...command, kind: "conversation" }));
  orRefuse(await moveLead(tx, { ...command, to: "qualifying" }));
  for (const { key } of defaultCriteria[lead.motion]) {
    const words = `“${key}: yes, and it is ours to decide.”`;
    orRefuse(await markCriterion(tx, { ...command, criterion: key, mark: "confirmed", words }));
  }
  return (await getLead(tx, lead.id))!;
}

/** An offer of a qualified lead, by a written introduction unless overridden. */
export async function buildHandoff(
  tx: Tx,
  sides: { rep: Actor; ae: Actor; at: Date },
  overrides: Partial<Offer> & { lead?: Parameters<typeof buildLead>[1] } = {},
): Promise<Handoff> {
  const { rep, ae, at } = sides;
  const { lead, ...offer } = overrides;
  const leadId = offer.leadId ?? (await buildQualifiedLead(tx, rep, at, lead)).id;
  const { handoffId } = orRefuse(
    await offerHandoff(tx, {
      offeredTo: ae.id,
      way: "introduction",
      note: buildNote(),
      ...offer,
      leadId,
      by: rep,
      at,
    }),
  );
  return (await findHandoff(tx, handoffId))!;
}

/** Accepted, spoken to and marked by the AE: one verdict away from re-qualified. */
export async function buildHandoffBeforeVerdict(
  tx: Tx,
  sides: { rep: Actor; ae: Actor; at: Date },
  overrides: Parameters<typeof buildHandoff>[2] = {},
): Promise<Handoff> {
  const handoff = await buildHandoff(tx, sides, overrides);
  const command = { handoffId: handoff.id, by: sides.ae, at: sides.at };
  orRefuse(await acceptHandoff(tx, command));
  orRefuse(
    await recordConversation(tx, {
      ...command,
      kind: "call",
      heldAt: sides.at,
      words: "They walked me through an order.",
    }),
  );
  const marks = defaultCriteria[handoff.motion].map(({ key }) => ({
    criterion: key,
    mark: "confirmed" as const,
  }));
  orRefuse(await markAsExecutive(tx, { ...command, marks }));
  return (await findHandoff(tx, handoff.id))!;
}
