import { buildPerson } from "../contacts/contacts.builders.ts";
import { systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Lead } from "./lead.ts";
import type { LeadToOpen } from "./lead-to-open.ts";
import { findLead } from "./leads.store.ts";
import { openLead } from "./open-lead.ts";

const by = systemActor("builder");

/** An open lead of a person of its own: inbound and waiting in its queue unless overridden. */
export async function buildLead(tx: Tx, overrides: Partial<LeadToOpen> = {}): Promise<Lead> {
  const at = overrides.at ?? new Date("2026-03-02T09:00:00Z");
  const personId = overrides.personId ?? (await buildPerson(tx, { at })).personId;
  const { leadId } = orRefuse(
    await openLead(tx, {
      by,
      at,
      motion: "inbound",
      source: "form",
      nextStep: { what: "Answer their question", at: new Date(at.getTime() + 3_600_000) },
      ...overrides,
      personId,
    }),
  );
  return (await findLead(tx, leadId))!;
}
