import { addTask, cancelTasks } from "../activity/public.ts";
import { getLead } from "../leads/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { refusalToAskWork, workUntilOf } from "./answers.ts";
import { passOf } from "./end-handoff.ts";
import { executiveDue, followClock } from "./follow-clock.ts";
import type { Handoff } from "./handoff.ts";
import { handoffNeedsWork, handoffReworked } from "./handoffs.events.ts";
import { saveAnswer } from "./handoffs.store.ts";
import { isHandoffVisible, loadToAnswer, lockWithLead } from "./load-handoff.ts";

/** Neither yes nor no: a joint plan with tasks and a date, two rounds at most (DOMAIN §3.4). */
export async function needsWork(
  tx: Tx,
  command: Command & { handoffId: string; tasks: readonly string[]; due: Date; words: string },
): Promise<Outcome<Ok>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  const { tasks, due, words, by, at } = command;
  const no = refusalToAskWork(handoff, due, at);
  if (no) return no;

  const asked: Handoff = {
    ...handoff,
    state: "needs-work",
    round: handoff.round + 1,
    clock: "rework",
    dueAt: due,
    silenceAppliedAt: null,
    workUntil: workUntilOf(handoff, at),
  };
  await saveAnswer(
    tx,
    asked,
    { answer: "needs-work", from: handoff.state, words, facts: { tasks, due } },
    command,
  );
  const lead = await getLead(tx, handoff.leadId);
  for (const title of tasks) {
    orRefuse(
      await addTask(tx, {
        memberId: lead?.ownerId ?? handoff.offeredBy,
        kind: "todo",
        title,
        reason: "the executive asked for it",
        dueAt: due,
        personId: handoff.personId,
        companyId: handoff.companyId,
        about: { kind: "handoff", id: handoff.id },
        by,
        at,
      }),
    );
  }
  await followClock(tx, asked, command);
  await publish(
    tx,
    handoffNeedsWork,
    { ...passOf(asked), round: asked.round, dueAt: due.toISOString() },
    command,
  );
  return ok;
}

/** The rep has done what was asked; the AE's clock starts again. */
export async function reworkHandoff(
  tx: Tx,
  command: Command & { handoffId: string; words: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "handoffs.qualify");
  if (no) return no;
  const handoff = await lockWithLead(tx, command.handoffId);
  if (!handoff || !(await isHandoffVisible(tx, handoff, command.by))) return refused("not-found");
  const lead = await getLead(tx, handoff.leadId);
  if (lead?.ownerId !== command.by.id) return refused("not-your-lead");
  if (handoff.state !== "needs-work") return refused("no-work-asked");
  await backToVerdict(tx, handoff, { answer: "reworked", words: command.words }, command);
  return ok;
}

/** To the AE again: the rep brought it back, or let the date pass. */
export async function backToVerdict(
  tx: Tx,
  handoff: Handoff,
  said: { answer: "reworked" | "work-lapsed"; words: string | null },
  command: Command,
): Promise<void> {
  const { by, at } = command;
  const dueAt = await executiveDue(tx, handoff, "decide", at);
  const back: Handoff = { ...handoff, state: "accepted", clock: "decide", dueAt, silenceAppliedAt: null };
  await saveAnswer(tx, back, { ...said, from: handoff.state }, command);
  orRefuse(await cancelTasks(tx, { about: { kind: "handoff", id: handoff.id }, kind: "todo", by, at }));
  await followClock(tx, back, command);
  await publish(
    tx,
    handoffReworked,
    { ...passOf(back), round: back.round, dueAt: dueAt.toISOString() },
    command,
  );
}
