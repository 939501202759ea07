import { addTask } from "../activity/public.ts";
import { getPerson, nextRing, type Person } from "../contacts/public.ts";
import { findSend, listThreadIds, outreachRoomOf, queueSend } from "../mail/public.ts";
import { type Command, systemActor } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import { isRefused, orRefuse } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { factsOfEnrolment } from "./enrol.ts";
import {
  type Enrolment,
  findLastSendId,
  insertEnrolmentSend,
  insertEnrolmentTask,
  lockDueEnrolments,
  saveEnrolment,
} from "./enrolments.store.ts";
import { mergeValues } from "./merge-values.ts";
import { enrolmentFinished } from "./outreach.events.ts";
import { nextInWindow } from "./send-window.ts";
import type { SequenceStep } from "./sequence.ts";
import { findVersion, type SequenceVersion } from "./sequences.store.ts";
import { askWhatNext, standCheck } from "./stand-check.ts";
import { dueTimeOf, ringZonesOf, zoneFor } from "./step-times.ts";
import { stopEnrolments } from "./stop-enrolments.ts";
import { fillTemplate } from "./template.ts";

const AT_ONCE = 50;
const HOUR = 3_600_000;

/** The recurring work: takes every workspace's steps whose time has come. */
export async function takeDueSteps(platform: Platform): Promise<void> {
  for (const { workspaceId } of await listWorkspaceIds(platform.directory)) {
    let taken = AT_ONCE;
    while (taken === AT_ONCE) {
      taken = await platform.work.inWorkspace(workspaceId, (tx) =>
        takeSteps(tx, { by: systemActor("sequences"), at: platform.clock() }),
      );
    }
  }
}

/** One batch, in one transaction: each step is taken by one worker and once. */
export async function takeSteps(tx: Tx, command: Command): Promise<number> {
  const due = await lockDueEnrolments(tx, command.at, AT_ONCE);
  for (const enrolment of due) await takeStep(tx, enrolment, command);
  return due.length;
}

interface Taking extends Command {
  enrolment: Enrolment;
  version: SequenceVersion;
  person: Person;
}

async function takeStep(tx: Tx, enrolment: Enrolment, command: Command): Promise<void> {
  const version = await findVersion(tx, enrolment.sequenceId, enrolment.version);
  const person = await getPerson(tx, enrolment.personId);
  const step = version?.steps[enrolment.position];
  if (!version || !person || !step) return finish(tx, enrolment, command);
  const taking = { ...command, enrolment, version, person };
  if (step.kind === "email") return takeEmail(tx, taking, step);
  if (step.kind === "call") return takeCall(tx, taking);
  return giveTask(tx, taking, {
    kind: "todo",
    title: step.title,
    reason: step.guidance.slice(0, 200) || "a step of the sequence",
  });
}

async function takeEmail(
  tx: Tx,
  taking: Taking,
  step: Extract<SequenceStep, { kind: "email" }>,
): Promise<void> {
  const { enrolment, version, person, by, at } = taking;
  const { zone } = await zoneFor(tx, person);
  const opens = nextInWindow(version.window, zone, at);
  if (opens > at) return postpone(tx, taking, opens);
  // A mail queued beyond the day's budget would leave at midnight, outside its reader's window.
  if ((await outreachRoomOf(tx, enrolment.mailboxId, at)) <= 0)
    return postpone(tx, taking, nextInWindow(version.window, zone, new Date(at.getTime() + HOUR)));

  const values = await mergeValues(tx, person, enrolment.memberId);
  const lastId = await findLastSendId(tx, enrolment.id);
  const last = step.inThread && lastId ? await findSend(tx, lastId) : null;
  const subject = last ? `Re: ${last.subject.replace(/^Re: /i, "")}` : fillTemplate(step.subject, values);
  const queued = await queueSend(tx, {
    mailboxId: enrolment.mailboxId,
    personId: person.id,
    subject: subject.replace(/\s+/g, " ").trim(),
    text: fillTemplate(step.body, values),
    inReplyTo: last?.messageId ?? null,
    references: last ? (await listThreadIds(tx, last.threadId)).filter((id) => id !== last.messageId) : [],
    purpose: "outreach",
    origin: { kind: "enrolment", id: enrolment.id },
    about: { kind: "lead", id: enrolment.leadId },
    unsubscribe: true,
    by,
    at,
  });
  if (isRefused(queued)) {
    await stopEnrolments(tx, { leadIds: [enrolment.leadId], why: queued.refused, by, at });
    return;
  }
  const { id: enrolmentId, position } = enrolment;
  await insertEnrolmentSend(tx, { enrolmentId, position, sendId: queued.sendId });
  await goOn(tx, taking);
}

async function takeCall(tx: Tx, taking: Taking): Promise<void> {
  // Without a number there is nobody to ask; the sequence says so in its record and goes on.
  if (!taking.person.phone) return goOn(tx, taking, "no-number");
  const { position } = taking.enrolment;
  const reason = `call step ${position + 1} of ${taking.version.steps.length}`;
  const { zones } = await ringZonesOf(tx, taking.person);
  const dueAt = nextRing(zones, taking.at) ?? taking.at;
  return giveTask(tx, taking, { kind: "call", title: `Call ${taking.person.name}`, reason, dueAt });
}

async function giveTask(
  tx: Tx,
  taking: Taking,
  task: { kind: string; title: string; reason: string; dueAt?: Date },
): Promise<void> {
  const { enrolment, person, by, at } = taking;
  const { taskId } = orRefuse(
    await addTask(tx, {
      dueAt: at,
      ...task,
      memberId: enrolment.memberId,
      personId: person.id,
      companyId: person.companyId,
      about: { kind: "lead", id: enrolment.leadId },
      by,
      at,
    }),
  );
  await insertEnrolmentTask(tx, { enrolmentId: enrolment.id, position: enrolment.position, taskId });
  await saveEnrolment(
    tx,
    enrolment,
    { ...enrolment, state: "waiting", dueAt: null, why: null },
    { by: by.id, at },
  );
}

async function postpone(tx: Tx, { enrolment, by, at }: Taking, dueAt: Date): Promise<void> {
  await saveEnrolment(
    tx,
    enrolment,
    { ...enrolment, dueAt, why: "outside-window-or-budget" },
    { by: by.id, at },
  );
}

/** To the next step, counted from now; after the last the enrolment is finished. */
async function goOn(tx: Tx, taking: Taking, why: string | null = null): Promise<void> {
  const { enrolment, version, by, at } = taking;
  const position = enrolment.position + 1;
  const step = version.steps[position];
  if (!step) return finish(tx, { ...enrolment, position }, taking, enrolment);
  const dueAt = await dueTimeOf(tx, { version, step, personId: enrolment.personId, after: at });
  const after: Enrolment = { ...enrolment, state: "active", position, dueAt, why };
  await saveEnrolment(tx, enrolment, after, { by: by.id, at });
  await standCheck(tx, { enrolment: after, version, by, at });
}

async function finish(tx: Tx, enrolment: Enrolment, command: Command, before = enrolment): Promise<void> {
  const { by, at } = command;
  await saveEnrolment(
    tx,
    before,
    { ...enrolment, state: "finished", dueAt: null, why: null, endedAt: at },
    { by: by.id, at },
  );
  await askWhatNext(tx, { leadId: enrolment.leadId, at });
  await publish(tx, enrolmentFinished, factsOfEnrolment(enrolment), command);
}

/** The call or task a step waited for is done. */
export async function goOnAfterTask(tx: Tx, command: Command & { enrolment: Enrolment }): Promise<void> {
  const { enrolment } = command;
  const version = await findVersion(tx, enrolment.sequenceId, enrolment.version);
  const person = await getPerson(tx, enrolment.personId);
  if (version && person) await goOn(tx, { ...command, version, person, by: systemActor("sequences") });
}
