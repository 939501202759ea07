import { replaceTasks } from "../activity/public.ts";
import { endStanding, getPerson } from "../contacts/public.ts";
import { setNextStep } from "../leads/public.ts";
import { type Command, systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { dueAfter } from "../team/open.ts";
import { listMembers, workingCalendarOf } from "../team/public.ts";
import { turnOf } from "./clock-words.ts";
import type { ClockKind, Handoff } from "./handoff.ts";
import { listLiveAtCompany } from "./handoffs.store.ts";
import { getPolicy } from "./policies.store.ts";

/** The AE does not own the lead whose next step follows their clock; the hand-off does that for them. */
export const handoffsActor = systemActor("handoffs");

/** Minutes of the AE's own working time, as the policy of the hand-off has them. */
export async function executiveDue(
  tx: Tx,
  handoff: Pick<Handoff, "offeredTo" | "policyVersion">,
  clock: "accept" | "decide",
  from: Date,
): Promise<Date> {
  const policy = await getPolicy(tx, handoff.policyVersion);
  const minutes = clock === "accept" ? policy.acceptMinutes : policy.decideMinutes;
  return dueAfter(await workingCalendarOf(tx, handoff.offeredTo), from, minutes);
}

const executiveTitles: Partial<Record<ClockKind, string>> = {
  accept: "Take or return the hand-off",
  decide: "Give your verdict on the hand-off",
};

/** Whose turn it is stands in their list, and the lead's next step says the same with the same date (law 1). */
export async function followClock(tx: Tx, handoff: Handoff, command: Command): Promise<void> {
  const { clock, dueAt } = handoff;
  if (clock === null || dueAt === null) return;
  const isExecutives = turnOf(clock) === "ae";
  const [executive] = await listMembers(tx, [handoff.offeredTo]);
  const person = await getPerson(tx, handoff.personId);
  await replaceTasks(tx, {
    about: { kind: "handoff", ids: [handoff.id] },
    kind: "handoff",
    tasks: isExecutives
      ? [
          {
            memberId: handoff.offeredTo,
            title: `${executiveTitles[clock]}: ${person?.name ?? ""}`,
            reason: clock === "accept" ? "handed to you" : "verdict due",
            dueAt,
            personId: handoff.personId,
            companyId: handoff.companyId,
            about: { kind: "handoff", id: handoff.id },
          },
        ]
      : [],
    by: command.by,
    at: command.at,
  });
  orRefuse(
    await setNextStep(tx, {
      leadId: handoff.leadId,
      what: nextStepWords(clock, executive?.name ?? "the executive"),
      due: dueAt,
      by: handoffsActor,
      at: command.at,
    }),
  );
}

export function nextStepWords(clock: ClockKind, executive: string): string {
  if (clock === "accept") return `${executive} takes the hand-off or returns it`;
  if (clock === "decide") return `${executive} gives the verdict`;
  return clock === "rework" ? `Do what ${executive} asked for` : `Book again: the meeting did not take place`;
}

/** The company is nobody's by hand-off any more, unless a second one was allowed and runs on. */
export async function leaveCompany(tx: Tx, handoff: Handoff, command: Command): Promise<void> {
  if (!handoff.companyId) return;
  const others = await listLiveAtCompany(tx, handoff.companyId);
  if (others.length > 0) return;
  const { by, at } = command;
  orRefuse(await endStanding(tx, { companyId: handoff.companyId, kind: "active-handoff", by, at }));
}
