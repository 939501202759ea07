import { addTask } from "../activity/public.ts";
import { getPerson } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, ok, orRefuse } from "../platform/outcome.ts";
import { managerOf, rolesOf } from "../team/public.ts";
import { takeOffer } from "./accept-handoff.ts";
import { passOf } from "./end-handoff.ts";
import type { Handoff } from "./handoff.ts";
import { handoffEscalated } from "./handoffs.events.ts";
import { saveAnswer } from "./handoffs.store.ts";
import { lockWithLead } from "./load-handoff.ts";
import { backToVerdict } from "./needs-work.ts";
import { getPolicy } from "./policies.store.ts";
import { effectOfSilence } from "./policy.ts";
import { releaseHandoff } from "./release-handoff.ts";

/** Does once, for one hand-off past its clock, what its own policy says silence means. */
export async function applySilence(tx: Tx, command: Command & { handoffId: string }): Promise<Ok> {
  const { by, at } = command;
  const handoff = await lockWithLead(tx, command.handoffId);
  if (!handoff || handoff.clock === null || handoff.dueAt === null) return ok;
  // Somebody answered, or another worker was here, between the list and the lock.
  if (handoff.dueAt > at || handoff.silenceAppliedAt !== null) return ok;
  if (!(await rolesOf(tx, handoff.offeredTo, at)).includes("ae")) {
    await releaseHandoff(tx, handoff, { answer: "released", reason: "executive-left" }, { by, at });
    return ok;
  }
  const { silence } = await getPolicy(tx, handoff.policyVersion);
  const effect = effectOfSilence(handoff.clock, silence);
  if (effect === "auto-accept") await takeOffer(tx, handoff, { silently: true }, { by, at });
  else if (effect === "release")
    await releaseHandoff(tx, handoff, { answer: "released", reason: "silence" }, { by, at });
  else if (effect === "back-to-verdict")
    await backToVerdict(tx, handoff, { answer: "work-lapsed", words: null }, { by, at });
  else await escalate(tx, handoff, { by, at });
  return ok;
}

async function escalate(tx: Tx, handoff: Handoff, { by, at }: Command): Promise<void> {
  const managerId = await managerOf(tx, handoff.offeredTo);
  const told: Handoff = { ...handoff, silenceAppliedAt: at };
  const facts = { managerId, clock: handoff.clock };
  await saveAnswer(tx, told, { answer: "escalated", from: handoff.state, facts }, { by, at });
  if (managerId) {
    const person = await getPerson(tx, handoff.personId);
    orRefuse(
      await addTask(tx, {
        memberId: managerId,
        kind: "handoff-silent",
        title: `A hand-off waits past its clock: ${person?.name ?? ""}`,
        reason: handoff.clock === "accept" ? "not taken in time" : "no verdict in time",
        dueAt: at,
        rank: 85,
        personId: handoff.personId,
        companyId: handoff.companyId,
        about: { kind: "handoff", id: handoff.id },
        by,
        at,
      }),
    );
  }
  await publish(tx, handoffEscalated, { ...passOf(handoff), managerId }, { by, at });
}
