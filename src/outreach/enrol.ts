import { canContact, getPerson } from "../contacts/public.ts";
import { getLead, moveLead } from "../leads/public.ts";
import { findMailboxOf } from "../mail/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, orRefuse, type Refusal, refused } from "../platform/outcome.ts";
import { type Enrolment, insertEnrolment } from "./enrolments.store.ts";
import type { EnrolRefusal } from "./outreach.contract.ts";
import { enrolled } from "./outreach.events.ts";
import { findSequence, findVersion } from "./sequences.store.ts";
import { standCheck } from "./stand-check.ts";
import { dueTimeOf } from "./step-times.ts";

/** Puts a lead under way in a sequence. Law 6 is asked here and again when each mail leaves. */
export async function enrol(
  tx: Tx,
  command: Command & { leadId: string; sequenceId: string },
): Promise<Outcome<{ enrolmentId: string }>> {
  const no = refusalToAct(command.by, "outreach.enrol");
  if (no) return no;
  const { leadId, sequenceId, by, at } = command;
  const sequence = await findSequence(tx, sequenceId);
  if (!sequence) return refused("not-found");
  if (sequence.version === null || sequence.state !== "running") return refused("sequence-not-running");
  const lead = await getLead(tx, leadId);
  if (!lead) return refused("not-found");
  if (!lead.ownerId || (by.kind === "member" && lead.ownerId !== by.id)) return refused("lead-not-yours");
  if (!["new", "working", "engaged"].includes(lead.state))
    return refused("lead-not-open", { facts: { state: lead.state } });
  if (lead.motion !== sequence.motion)
    return refused("other-motion", { facts: { lead: lead.motion, sequence: sequence.motion } });
  const mailbox = await findMailboxOf(tx, lead.ownerId);
  if (!mailbox) return refused("no-mailbox");
  const version = (await findVersion(tx, sequenceId, sequence.version))!;
  const closed =
    version.steps.some((step) => step.kind === "email") && (await refusalToMail(tx, lead.personId, at));
  if (closed) return closed;

  const dueAt = await dueTimeOf(tx, { version, step: version.steps[0]!, personId: lead.personId, after: at });
  const enrolment: Enrolment = {
    id: newId(),
    leadId,
    personId: lead.personId,
    sequenceId,
    version: version.version,
    mailboxId: mailbox.id,
    memberId: lead.ownerId,
    state: "active",
    position: 0,
    dueAt,
    why: null,
    enrolledBy: by.id,
    enrolledAt: at,
    endedAt: null,
  };
  if (!(await insertEnrolment(tx, enrolment))) return refused("already-enrolled");
  if (lead.state === "new") orRefuse(await moveLead(tx, { leadId, to: "working", by, at }));
  await standCheck(tx, { enrolment, version, by, at });
  await publish(tx, enrolled, factsOfEnrolment(enrolment), command);
  return { enrolmentId: enrolment.id };
}

/** The set form: each lead by itself, so that one that may not be contacted does not stop the others. */
export async function enrolMany(
  tx: Tx,
  command: Command & { leadIds: readonly string[]; sequenceId: string },
): Promise<Outcome<{ enrolled: number; refusals: EnrolRefusal[] }>> {
  const no = refusalToAct(command.by, "outreach.enrol");
  if (no) return no;
  if (!(await findSequence(tx, command.sequenceId))) return refused("not-found");
  const refusals: EnrolRefusal[] = [];
  for (const leadId of command.leadIds) {
    const outcome = await enrol(tx, { ...command, leadId });
    if (isRefused(outcome)) refusals.push({ leadId, code: outcome.refused, closed: closedBy(outcome) });
  }
  return { enrolled: command.leadIds.length - refusals.length, refusals };
}

async function refusalToMail(tx: Tx, personId: string, at: Date): Promise<Refusal | null> {
  const person = await getPerson(tx, personId);
  if (!person?.email) return refused("no-address");
  const answer = await canContact(tx, { personId, channel: "email", purpose: "outreach", at });
  return answer.allowed
    ? null
    : refused("may-not-contact", { facts: { reason: answer.reason, words: answer.words } });
}

function closedBy({ refused: code, facts }: Refusal): EnrolRefusal["closed"] {
  return code === "may-not-contact" ? (facts as EnrolRefusal["closed"]) : null;
}

export function factsOfEnrolment(enrolment: Enrolment) {
  const { id: enrolmentId, sequenceId, leadId, personId, memberId } = enrolment;
  return { enrolmentId, sequenceId, leadId, personId, memberId };
}
