import { addTask } from "../activity/public.ts";
import { recordConsent } from "../contacts/public.ts";
import type { Lead } from "../leads/open.ts";
import {
  findOpenLead,
  getLead,
  lockLead,
  moveLead,
  nurtureLead,
  openLead,
  rescoreLead,
} from "../leads/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, orRefuse } from "../platform/outcome.ts";
import { findClock, moveUpClock, saveGrade, startClock } from "./clocks.store.ts";
import { CONSENT } from "./form.ts";
import { meaningsOf } from "./form-answers.ts";
import type { Form } from "./forms.store.ts";
import { type Identified, identifyPerson } from "./identify-person.ts";
import { leadScored } from "./inbound.events.ts";
import { dueFor } from "./response-clock.ts";
import { routeLead } from "./route-lead.ts";
import { insertScore } from "./routings.store.ts";
import type { PublishedRules } from "./rules.store.ts";
import { type Scored, scorePerson } from "./score-person.ts";
import { shiftNow } from "./shift-now.ts";
import { type Deed, listDeeds, type Submission } from "./submissions.store.ts";

const BEHAVIOUR_DAYS = 180;
const DAY = 86_400_000;

interface Arrival extends Command {
  submission: Submission;
  form: Form;
  rules: PublishedRules;
  /** Where the answers came from, while that is still known. */
  sender?: { ip: string; userAgent: string | null } | undefined;
}

export interface TakenIn {
  personId: string;
  leadId: string;
  joined: boolean;
  match: Identified["match"];
}

/**
 * From answers to a lead in somebody's hands: the person, what they agreed to, the company, the score, and either a
 * lead with a clock and a first rep, or one more touch on the lead they have (law 2).
 */
export async function takeInSubmission(tx: Tx, arrival: Arrival): Promise<Outcome<TakenIn>> {
  const { submission, form, rules, by, at } = arrival;
  const said = meaningsOf(form.content, submission.values);
  const who = await identifyPerson(tx, { said, source: submission.source, by, at });
  if (isRefused(who)) return who;
  if (submission.values[CONSENT] === "yes") await keepConsent(tx, arrival, who.personId);

  const deeds = await listDeeds(tx, who.personId, new Date(at.getTime() - BEHAVIOUR_DAYS * DAY));
  const did = [...deeds, { asset: form.asset, at: submission.receivedAt }];
  const companyKnown = who.match.companyId !== null;
  const scored = await scorePerson(tx, rules, { ...who, did, companyKnown }, at);
  const met = await leadMet(tx, arrival, who.personId, deeds);
  const leadId = met
    ? await joinLead(tx, arrival, who, met, scored)
    : await openArrival(tx, arrival, who, scored);
  return { personId: who.personId, leadId, joined: met !== null, match: who.match };
}

async function keepConsent(tx: Tx, arrival: Arrival, personId: string): Promise<void> {
  const { submission, form, sender, by, at } = arrival;
  orRefuse(
    await recordConsent(tx, {
      personId,
      channel: "email",
      purpose: "outreach",
      basis: "consent",
      source: `form:${form.id}:${CONSENT}`,
      textShown: form.content.consentText,
      page: submission.page,
      ip: sender?.ip,
      userAgent: sender?.userAgent,
      by,
      at,
    }),
  );
}

/** The lead this visit belongs to: their open one, or the one of their last visit if that was a day ago or less. */
async function leadMet(
  tx: Tx,
  arrival: Arrival,
  personId: string,
  deeds: readonly Deed[],
): Promise<Lead | null> {
  const open = await findOpenLead(tx, { personId, motion: "inbound" });
  if (open) return open;
  const since = arrival.at.getTime() - arrival.rules.rules.repeatHours * 3_600_000;
  const last = deeds.find((deed) => deed.at.getTime() >= since);
  return last ? getLead(tx, last.leadId) : null;
}

async function openArrival(tx: Tx, arrival: Arrival, who: Identified, scored: Scored): Promise<string> {
  const { form, submission, rules, by, at } = arrival;
  const promise = await promiseNow(tx, arrival, scored);
  const { due } = promise;
  const isKeptWarm = form.treatment === "nurture" && !scored.grade.startsWith("A");
  const { leadId, joined } = orRefuse(
    await openLead(tx, {
      personId: who.personId,
      companyId: who.companyId,
      motion: "inbound",
      source: submission.source,
      origin: submission.origin,
      queueKey: "inbound",
      nextStep: { what: `First answer: ${form.name}`, at: due.dueAt },
      dueAt: isKeptWarm ? null : due.dueAt,
      score: scored.fit + scored.behaviour,
      grade: scored.grade,
      by,
      at,
    }),
  );
  if (joined) throw outrun("opened");
  await keepScore(tx, arrival, leadId, scored);
  if (isKeptWarm) {
    const wakeAt = new Date(at.getTime() + rules.rules.nurtureDays * DAY);
    orRefuse(await nurtureLead(tx, { leadId, wakeAt, why: "no-interest-now", reason: "kept-warm", by, at }));
  } else await startAnswering(tx, arrival, { leadId, ...who, ownerId: null }, scored, promise);
  return leadId;
}

interface Promised {
  shift: Awaited<ReturnType<typeof shiftNow>>;
  due: ReturnType<typeof dueFor>;
}

/** By when somebody who comes now with this score is answered. */
async function promiseNow(tx: Tx, { rules, at }: Arrival, scored: Scored): Promise<Promised> {
  const shift = await shiftNow(tx, at);
  return { shift, due: dueFor(shift.reps, shift.company, at, rules.rules.clocks[scored.clock]) };
}

/** The clock, and whose turn it is. The turn comes last: its row is held until the transaction ends. */
async function startAnswering(
  tx: Tx,
  arrival: Arrival,
  lead: { leadId: string; personId: string; companyId: string | null; ownerId: string | null },
  scored: Scored,
  promise: Promised,
): Promise<void> {
  const { submission, rules, by, at } = arrival;
  const routing = lead.ownerId
    ? null
    : await routeLead(tx, {
        lead,
        submissionId: submission.id,
        clock: scored.clock,
        rules,
        shift: promise.shift,
        by,
        at,
      });
  await startClock(tx, {
    leadId: lead.leadId,
    submissionId: submission.id,
    personId: lead.personId,
    companyId: lead.companyId,
    grade: scored.grade,
    clock: scored.clock,
    allowedMinutes: rules.rules.clocks[scored.clock],
    capturedAt: submission.receivedAt,
    scoredAt: at,
    routedAt: at,
    ...promise.due,
    firstFor: routing?.firstFor ?? null,
    firstUntil: routing?.firstUntil ?? null,
    ownerId: lead.ownerId,
  });
}

async function keepScore(tx: Tx, arrival: Arrival, leadId: string, scored: Scored): Promise<void> {
  const { fit, behaviour, grade, clock, reasons } = scored;
  const rulesVersion = arrival.rules.version;
  await insertScore(tx, {
    id: newId(),
    leadId,
    submissionId: arrival.submission.id,
    rulesVersion,
    fit,
    behaviour,
    grade,
    clock,
    reasons: reasons.slice(0, 8),
    scoredAt: arrival.at,
  });
  await publish(tx, leadScored, { leadId, grade, fit, behaviour, rulesVersion }, arrival);
}

async function joinLead(
  tx: Tx,
  arrival: Arrival,
  who: Identified,
  met: Lead,
  scored: Scored,
): Promise<string> {
  const { form, submission, by, at } = arrival;
  const leadId = met.id;
  // Before the score, whose foreign key shares the row: two visits that both shared it could neither lock it.
  await lockLead(tx, leadId);
  await keepScore(tx, arrival, leadId, scored);
  await saveGrade(tx, leadId, scored.grade);
  const isOpen = met.closedAt === null;
  if (isOpen) {
    // Their open lead: leads records the touch itself and says so.
    const what = met.nextStep ?? `Answer: ${form.name}`;
    const repeat = { personId: who.personId, motion: "inbound" as const, source: submission.source };
    const { joined } = orRefuse(await openLead(tx, { ...repeat, nextStep: { what, at }, by, at }));
    if (!joined) throw outrun("closed");
  }
  const promise = form.treatment === "answer" ? await promiseNow(tx, arrival, scored) : null;
  if (met.state === "nurturing" && promise) {
    const nextStep = { what: `They came back: ${form.name}`, at: promise.due.dueAt };
    orRefuse(await moveLead(tx, { leadId, to: "working", why: "came-back", nextStep, by, at }));
    await rescore(tx, arrival, leadId, scored, promise.due.dueAt);
    await startAnswering(tx, arrival, { leadId, ...who, ownerId: met.ownerId }, scored, promise);
  } else {
    const isSooner = promise !== null && (await hurry(tx, arrival, leadId, scored, promise));
    await rescore(tx, arrival, leadId, scored, isSooner ? promise.due.dueAt : undefined);
    await tellOwner(tx, arrival, met, who);
  }
  return leadId;
}

/** Whoever waits for an answer and now asks for more waits no longer than somebody new would. */
function hurry(
  tx: Tx,
  { rules }: Arrival,
  leadId: string,
  scored: Scored,
  { due }: Promised,
): Promise<boolean> {
  const { clock } = scored;
  return moveUpClock(tx, leadId, { clock, allowedMinutes: rules.rules.clocks[clock], ...due });
}

async function rescore(
  tx: Tx,
  { by, at }: Arrival,
  leadId: string,
  { fit, behaviour, grade }: Scored,
  dueAt?: Date,
): Promise<void> {
  orRefuse(await rescoreLead(tx, { leadId, score: fit + behaviour, grade, dueAt, by, at }));
}

/** Who answers them already hears of it; after a lead was closed, whoever had it looks again. */
async function tellOwner(tx: Tx, { form, by, at }: Arrival, met: Lead, who: Identified): Promise<void> {
  const memberId = met.ownerId ?? (await findClock(tx, met.id))?.ownerId;
  if (!memberId || form.treatment === "nurture") return;
  const task = {
    memberId,
    kind: "reply",
    title: `They came again: ${form.name}`.slice(0, 300),
    reason: met.closedAt ? "after the lead was closed" : "their lead is yours",
    dueAt: at,
    personId: who.personId,
    companyId: who.companyId,
    about: { kind: "lead", id: met.id },
  };
  orRefuse(await addTask(tx, { ...task, by, at }));
}

/** The same person twice at one instant: the transaction runs again (SQLSTATE 40001) and sees what the other did. */
const outrun = (how: string) =>
  Object.assign(new Error(`Their lead was ${how} meanwhile.`), { code: "40001" });
