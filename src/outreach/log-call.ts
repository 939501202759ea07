import { addTask, finishTask } from "../activity/public.ts";
import { canContact, getPerson, nextRing, suppress } from "../contacts/public.ts";
import { getLead, moveLead, nurtureLead, recordTouch, setNextStep } from "../leads/public.ts";
import { type Command, refusalToAct, systemActor } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, orRefuse, refused } from "../platform/outcome.ts";
import { insertCall, listCallsOfPerson } from "./calls.store.ts";
import { lockEnrolmentOfTask } from "./enrolments.store.ts";
import { callLogged } from "./outreach.events.ts";
import type { CallOutcome } from "./sequence.ts";
import { findVersion } from "./sequences.store.ts";
import { ringZonesOf } from "./step-times.ts";
import { stopEnrolments } from "./stop-enrolments.ts";
import { goOnAfterTask } from "./take-steps.ts";

const NEVER_DECENT =
  "It is never a decent hour in all the places where this number may ring. Note where they are first.";
const NURTURE_DAYS = 90;
const DAY = 86_400_000;

const reached = new Set<CallOutcome>([
  "talked",
  "qualified-talk",
  "not-interested",
  "call-back",
  "do-not-call",
]);

/** Logs a call a member made. Its outcome decides what comes next: for the lead, the sequence and the number. */
export async function logCall(
  tx: Tx,
  command: Command & {
    leadId: string;
    taskId?: string | null | undefined;
    outcome: CallOutcome;
    said?: string | null | undefined;
    callBackAt?: Date | null | undefined;
  },
): Promise<Outcome<{ callId: string }>> {
  const no = refusalToAct(command.by, "outreach.call");
  if (no) return no;
  const { leadId, outcome, by, at } = command;
  const lead = await getLead(tx, leadId);
  const person = lead && (await getPerson(tx, lead.personId));
  if (!lead || !person) return refused("not-found");
  if (lead.ownerId !== by.id) return refused("lead-not-yours");
  if (!person.phone) return refused("no-number");
  const callBackAt = outcome === "call-back" ? (command.callBackAt ?? null) : null;
  if (outcome === "call-back" && (!callBackAt || callBackAt <= at))
    return refused("call-back-when", { field: "callBackAt" });
  const taskId = command.taskId ?? null;
  const enrolment = taskId ? await lockEnrolmentOfTask(tx, taskId) : null;
  const call = {
    id: newId(),
    leadId,
    personId: person.id,
    memberId: by.id,
    taskId,
    enrolmentId: enrolment?.id ?? null,
    number: person.phone,
    outcome,
    said: command.said?.trim() || null,
    callBackAt,
    calledAt: at,
  };
  if (!(await insertCall(tx, call))) return refused("call-logged");
  await recordTouch(tx, { leadId, kind: reached.has(outcome) ? "conversation" : "call", by, at });
  await applyOutcome(tx, {
    ...command,
    personId: person.id,
    phone: person.phone,
    name: person.name,
    companyId: person.companyId,
  });
  // What the outcome has not stopped goes on with the next step.
  if (taskId) orRefuse(await finishTask(tx, { taskId, outcome, by, at }));
  const facts = { callId: call.id, leadId, personId: person.id, memberId: by.id, outcome };
  await publish(tx, callLogged, { ...facts, callBackAt: callBackAt?.toISOString() ?? null }, command);
  return { callId: call.id };
}

type Applied = Command & {
  leadId: string;
  taskId?: string | null | undefined;
  personId: string;
  companyId: string | null;
  phone: string;
  name: string;
  outcome: CallOutcome;
  callBackAt?: Date | null | undefined;
  said?: string | null | undefined;
};

async function applyOutcome(tx: Tx, call: Applied): Promise<void> {
  const { leadId, personId, phone, outcome, by, at } = call;
  const taskInHand = call.taskId ?? null;
  const stop = (why: string) => stopEnrolments(tx, { personId, why, taskInHand, by, at });
  // A move that the lead's state or gate does not allow is not the call's business: the talk is on record either way.
  if (outcome === "talked" || outcome === "qualified-talk") {
    await stop("talked");
    await moveLead(tx, { leadId, to: "engaged", by, at });
    if (outcome === "qualified-talk") await moveLead(tx, { leadId, to: "qualifying", by, at });
    const what = outcome === "talked" ? "Go on with the conversation" : "Finish the qualification";
    await setNextStep(tx, { leadId, what, due: new Date(at.getTime() + DAY), by, at });
  } else if (outcome === "call-back") {
    await stop("call-back");
    const due = call.callBackAt!;
    const task = {
      kind: "call",
      title: `Call ${call.name} back`,
      reason: "asked to be called at this time",
      rank: 80,
    };
    const about = { kind: "lead", id: leadId };
    orRefuse(
      await addTask(tx, {
        ...task,
        memberId: by.id,
        dueAt: due,
        personId,
        companyId: call.companyId,
        about,
        by,
        at,
      }),
    );
    await setNextStep(tx, { leadId, what: "Call back as agreed", due, by, at });
  } else if (outcome === "not-interested") {
    await stop("not-interested");
    const wakeAt = new Date(at.getTime() + NURTURE_DAYS * DAY);
    orRefuse(
      await nurtureLead(tx, {
        leadId,
        wakeAt,
        reason: "no-interest-now",
        why: call.said ?? undefined,
        by,
        at,
      }),
    );
  } else if (outcome === "do-not-call" || outcome === "wrong-number") {
    if (outcome === "do-not-call") {
      await stop("do-not-call");
      const what = "Decide what comes next: they do not want to be called";
      await setNextStep(tx, { leadId, what, due: new Date(at.getTime() + DAY), by, at });
    }
    const words = outcome === "do-not-call" ? "Said so on the phone." : "Somebody else answered.";
    const who = outcome === "do-not-call" ? { personId } : { phone };
    // Honoured at once, whoever took the call: it is the person's word and not the member's right.
    orRefuse(
      await suppress(tx, {
        ...who,
        channel: "phone",
        reason: outcome,
        words,
        by: systemActor("call-desk"),
        at,
      }),
    );
  }
}

/** A task that a sequence waited for is done, by whatever door. */
export async function hearTaskDone(tx: Tx, command: Command & { taskId: string }): Promise<Outcome<unknown>> {
  const enrolment = await lockEnrolmentOfTask(tx, command.taskId);
  if (enrolment) await goOnAfterTask(tx, { ...command, enrolment });
  return { ok: true };
}

/** What a member needs before dialling. The number is told only where law 6 allows the call, and at a decent hour there. */
export async function readCallCard(tx: Tx, command: Command & { leadId: string; taskId: string | null }) {
  const lead = await getLead(tx, command.leadId);
  const person = lead && (await getPerson(tx, lead.personId));
  if (!lead || !person) return refused("not-found") as Outcome<never>;
  const answer = await canContact(tx, {
    personId: person.id,
    channel: "phone",
    purpose: "outreach",
    at: command.at,
  });
  const enrolment = command.taskId ? await lockEnrolmentOfTask(tx, command.taskId) : null;
  const version = enrolment && (await findVersion(tx, enrolment.sequenceId, enrolment.version));
  const step = enrolment ? version?.steps[enrolment.position] : null;
  const { zones, isOurs } = await ringZonesOf(tx, person);
  const opensAt = nextRing(zones, command.at);
  const isOpen = opensAt?.getTime() === command.at.getTime();
  const calls = await listCallsOfPerson(tx, person.id);
  return {
    personId: person.id,
    name: person.name,
    title: person.title,
    companyName: person.companyName,
    number: answer.allowed && isOpen ? person.phone : null,
    closed: answer.allowed ? (opensAt ? null : NEVER_DECENT) : answer.words,
    opensAt: answer.allowed && !isOpen ? opensAt : null,
    zones,
    zoneIsOurs: isOurs,
    script: step?.kind === "call" ? step.script : null,
    calls: calls.map(({ id, outcome, said, calledAt }) => ({ id, outcome, said, calledAt })),
  };
}
