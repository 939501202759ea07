import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import { passGate } from "../process/public.ts";
import type { Lead } from "./lead.ts";
import { type LeadState, needsGate } from "./lead-state.ts";
import { hasAnswered } from "./lead-touches.store.ts";

export type GateFacts = Readonly<Record<string, boolean>>;

/** What a later room knows of a lead and its gates ask for; `main` brings them together. */
export type LeadFacts = (tx: Tx, lead: Pick<Lead, "id">) => Promise<GateFacts>;

/**
 * Law 8 for leads: a step further along is entered through its gate. What leads know themselves is gathered here;
 * the caller adds what its room knows (`qualification-complete`). A change that needs no gate has no decision.
 */
export async function enterStep(
  tx: Tx,
  command: Command & {
    lead: Pick<Lead, "id" | "processVersionId" | "version">;
    from: LeadState | null;
    to: LeadState;
    facts?: GateFacts | undefined;
    override?: { reason: string } | undefined;
  },
): Promise<Outcome<{ gateDecisionId: string | null }>> {
  const { lead, from, to, by, at, override } = command;
  if (!needsGate(from, to)) return { gateDecisionId: null };
  const facts = { ...(await factsOfLead(tx, lead, from)), ...command.facts };
  return passGate(tx, {
    processVersionId: lead.processVersionId,
    recordKind: "lead",
    from,
    to,
    facts,
    override,
    by,
    at,
  });
}

async function factsOfLead(tx: Tx, lead: Pick<Lead, "id">, from: LeadState | null): Promise<GateFacts> {
  return {
    // Law 1 keeps it true of every open lead.
    "next-step-dated": true,
    "two-way-contact": from !== null && (await hasAnswered(tx, lead.id)),
  };
}

/** For screens: what stands true now, so that a gate can be shown before somebody runs into it. */
export const gatherFacts = factsOfLead;
