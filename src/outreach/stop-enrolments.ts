import { cancelTasks } from "../activity/public.ts";
import { takeBackSendsOf } from "../mail/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { factsOfEnrolment } from "./enrol.ts";
import {
  type Enrolment,
  findTaskId,
  lockEnrolment,
  lockUnderWayOfLeads,
  lockUnderWayOfPerson,
  saveEnrolment,
} from "./enrolments.store.ts";
import { enrolmentPaused, enrolmentStopped } from "./outreach.events.ts";

interface Stopping extends Command {
  why: string;
  /** The task whose outcome stops it: that one is about to be done, and must not be taken off the list before. */
  taskInHand?: string | null;
}

/** Ends whatever is under way for a person or leads, in the transaction of what ended it. Mails still held stay here. */
export async function stopEnrolments(
  tx: Tx,
  command: Stopping & ({ personId: string } | { leadIds: readonly string[] }),
): Promise<{ stopped: number }> {
  const enrolments =
    "personId" in command
      ? await lockUnderWayOfPerson(tx, command.personId)
      : await lockUnderWayOfLeads(tx, command.leadIds);
  for (const enrolment of enrolments) await stopOne(tx, enrolment, command);
  return { stopped: enrolments.length };
}

/** A member takes one lead out of its sequence. */
export async function stopEnrolment(
  tx: Tx,
  command: Command & { enrolmentId: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "outreach.enrol");
  if (no) return no;
  const enrolment = await lockEnrolment(tx, command.enrolmentId);
  if (!enrolment || (command.by.kind === "member" && enrolment.memberId !== command.by.id))
    return refused("not-found");
  if (enrolment.endedAt) return refused("not-under-way");
  await stopOne(tx, enrolment, { ...command, why: "by-hand" });
  return ok;
}

async function stopOne(tx: Tx, enrolment: Enrolment, command: Stopping): Promise<void> {
  const { why, by, at } = command;
  const after: Enrolment = { ...enrolment, state: "stopped", dueAt: null, why, endedAt: at };
  await saveEnrolment(tx, enrolment, after, { by: by.id, at });
  await takeBackSendsOf(tx, { origin: { kind: "enrolment", id: enrolment.id }, why, by, at });
  const taskId = enrolment.state === "waiting" ? await findTaskId(tx, enrolment) : null;
  if (taskId && taskId !== command.taskInHand) await cancelTasks(tx, { taskIds: [taskId], by, at });
  await publish(tx, enrolmentStopped, { ...factsOfEnrolment(enrolment), why }, command);
}

/** Nothing more until then: its reader is away, or their mailbox takes nothing. The sequence goes on after it. */
export async function pauseEnrolments(
  tx: Tx,
  command: Command & { personId: string; until: Date; why: string },
): Promise<Ok> {
  for (const enrolment of await lockUnderWayOfPerson(tx, command.personId)) {
    if (enrolment.state !== "active" || enrolment.dueAt! >= command.until) continue;
    const { until, why, by, at } = command;
    const after = { ...enrolment, dueAt: until, why };
    await saveEnrolment(tx, enrolment, after, { by: by.id, at });
    const facts = { ...factsOfEnrolment(enrolment), why, until: until.toISOString() };
    await publish(tx, enrolmentPaused, facts, command);
  }
  return ok;
}
