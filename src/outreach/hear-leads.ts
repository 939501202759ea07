import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { lockUnderWayOfLeads } from "./enrolments.store.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

const ends = new Set(["qualifying", "qualified", "converted", "nurturing", "disqualified"]);

/** Whoever is being qualified, or no longer worked, gets no more mails of a sequence. */
export async function hearLeadMoved(tx: Tx, command: Command & { leadId: string; to: string }): Promise<Ok> {
  if (ends.has(command.to))
    await stopEnrolments(tx, { ...command, leadIds: [command.leadId], why: "lead-moved" });
  return ok;
}

/** A sequence writes in its owner's name: with the owner it ends. */
export async function hearLeadAssigned(
  tx: Tx,
  command: Command & { leadIds: readonly string[]; ownerId: string | null },
): Promise<Ok> {
  const others = (await lockUnderWayOfLeads(tx, command.leadIds)).filter(
    (one) => one.memberId !== command.ownerId,
  );
  if (others.length === 0) return ok;
  await stopEnrolments(tx, { ...command, leadIds: others.map((one) => one.leadId), why: "owner-changed" });
  return ok;
}

export async function hearSuppressed(
  tx: Tx,
  command: Command & { personId: string | null; channel: "email" | "phone" | "any" },
): Promise<Ok> {
  const { personId, channel } = command;
  if (personId && channel !== "phone") await stopEnrolments(tx, { ...command, personId, why: "opted-out" });
  return ok;
}
