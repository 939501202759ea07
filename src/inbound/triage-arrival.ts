import { addTask } from "../activity/public.ts";
import { holderOf } from "../contacts/public.ts";
import { disqualifyLead, getLead, nurtureLead } from "../leads/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { claimArrival } from "./claim-arrival.ts";
import { settle } from "./receive-submission.ts";
import { lockTakenInOfLead } from "./submissions.store.ts";

export type Verdict =
  | { verdict: "nurture"; wakeAt: Date; reason: string }
  | { verdict: "disqualify"; reason: string; why?: string | undefined }
  | { verdict: "junk" }
  | { verdict: "to-holder"; why?: string | undefined };

/** One key, one verdict: what nobody has claimed is claimed with it, so that a race has one winner here too. */
export async function triageArrival(
  tx: Tx,
  command: Command & { leadId: string; decided: Verdict },
): Promise<Outcome<Ok>> {
  const { leadId, decided, by, at } = command;
  const no = refusalToAct(by, "inbound.claim");
  if (no) return no;
  const lead = await getLead(tx, leadId);
  if (!lead) return refused("not-found");
  if (lead.ownerId === null) {
    const claimed = await claimArrival(tx, { leadId, by, at });
    if (isRefused(claimed)) return claimed;
  }
  if (decided.verdict === "nurture") {
    const { wakeAt, reason } = decided;
    return nurtureLead(tx, { leadId, wakeAt, why: reason, reason, by, at });
  }
  if (decided.verdict === "disqualify") return disqualifyLead(tx, { leadId, ...decided, by, at });
  if (decided.verdict === "to-holder")
    return passToHolder(tx, {
      ...command,
      why: decided.why,
      companyId: lead.companyId,
      personId: lead.personId,
    });
  const outcome = await disqualifyLead(tx, { leadId, reason: "spam", by, at });
  // Junk counts no more as something they did: their next visit is scored without it.
  if (isRefused(outcome)) return outcome;
  for (const submission of await lockTakenInOfLead(tx, leadId)) {
    await settle(tx, { ...submission, outcome: "blocked", reason: "junk" }, { by, at }, submission.outcome);
  }
  return ok;
}

/** Whoever holds the company answers; the lead ends here, and their list says so. */
async function passToHolder(
  tx: Tx,
  command: Command & { leadId: string; companyId: string | null; personId: string; why?: string | undefined },
): Promise<Outcome<Ok>> {
  const { leadId, companyId, personId, why, by, at } = command;
  const holder = companyId ? await holderOf(tx, companyId, at) : null;
  if (!holder) return refused("nobody-holds-it");
  const task = {
    memberId: holder.holderId,
    kind: "reply",
    title: "Somebody from your company came to us: answer them",
    reason: why ?? "passed on by Market Response",
    dueAt: at,
    personId,
    companyId,
    about: { kind: "person", id: personId },
  };
  orRefuse(await addTask(tx, { ...task, by, at }));
  const reason = holder.kind === "customer" ? "existing-customer" : "duplicate";
  orRefuse(
    await disqualifyLead(tx, { leadId, reason, why: why ?? "passed to whoever holds the company", by, at }),
  );
  return ok;
}
