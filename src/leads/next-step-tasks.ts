import { replaceTasks } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Lead } from "./lead.ts";
import { isOpen } from "./lead-state.ts";

/** The next step of an owned lead stands in its owner's queue; of a lead in a queue or nurturing, in nobody's. `doneWith` says what came of the step before it. */
export async function standNextSteps(
  tx: Tx,
  leads: readonly Lead[],
  command: Command,
  doneWith?: string,
): Promise<void> {
  if (leads.length === 0) return;
  await replaceTasks(tx, {
    about: { kind: "lead", ids: leads.map((lead) => lead.id) },
    kind: "next-step",
    tasks: leads.flatMap((lead) => taskFor(lead, command.by.id)),
    doneWith,
    by: command.by,
    at: command.at,
  });
}

const standing: Partial<Record<Lead["state"], string>> = {
  new: "nobody has reached out yet",
  working: "they have not answered yet",
  engaged: "you are in touch with them",
  qualifying: "you are qualifying them",
  qualified: "it is handed off",
};

/** Why it stands in the queue: how far the lead is, and whose step it is. */
function whyNow(lead: Lead, setBy: string): string {
  if (lead.firstTouchAt === null && lead.dueAt !== null) return "they came to us, and an answer is promised";
  const whose = setBy === lead.ownerId ? "you planned this step" : "this step was planned for you";
  return `${standing[lead.state] ?? "the lead is open"}, and ${whose}`;
}

function taskFor(lead: Lead, setBy: string) {
  const { ownerId, nextStep, nextAt } = lead;
  if (!isOpen(lead.state) || lead.state === "nurturing" || !ownerId || !nextStep || !nextAt) return [];
  return [
    {
      memberId: ownerId,
      title: nextStep,
      reason: whyNow(lead, setBy),
      dueAt: nextAt,
      // Someone who came to us and still waits goes before all else.
      rank: lead.firstTouchAt === null && lead.dueAt !== null ? 95 : undefined,
      personId: lead.personId,
      companyId: lead.companyId,
      about: { kind: "lead", id: lead.id },
    },
  ];
}
