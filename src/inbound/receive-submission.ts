import { domainOf } from "../contacts/open.ts";
import { mailDomainKind, ownMailDomains } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { keepRawBody } from "../platform/raw-bodies.ts";
import type { Secrets } from "../platform/secrets.ts";
import { CONSENT, TRAP } from "./form.ts";
import { type Answers, type FieldFault, meaningsOf, readAnswers } from "./form-answers.ts";
import { type Form, findForm } from "./forms.store.ts";
import { submissionSettled } from "./inbound.events.ts";
import { retrySubmissionJob } from "./inbound.job-names.ts";
import { currentRules } from "./rules.store.ts";
import { type BlockReason, screen } from "./screening.ts";
import type { Door, SubmissionOutcome } from "./submission.ts";
import {
  countFromSender,
  insertSubmission,
  lockEarlierSubmission,
  type Submission,
  saveVerdict,
} from "./submissions.store.ts";
import { takeInSubmission } from "./take-in-submission.ts";

/** Something at one of our doors, as it came. */
export interface Knocking {
  formId: string;
  door: Door;
  /** The answers as sent, by field key. */
  sent: Readonly<Record<string, unknown>>;
  raw: { body: Buffer; contentType: string };
  /** The sender's own id of it; a repeat answers what the first did. */
  externalId?: string | undefined;
  /** When the form was shown, from its signed mark. */
  shownAt?: Date | null | undefined;
  sender?: { ip: string; userAgent: string | null } | undefined;
  page?: string | undefined;
  /** Instead of the form's own. */
  source?: string | undefined;
  origin?: string | null | undefined;
}

export interface Received {
  submissionId: string;
  outcome: SubmissionOutcome;
  reason: string | null;
  faults: FieldFault[];
  personId: string | null;
  leadId: string | null;
}

/** For counting arrivals of one sender: a keyed hash, so that the address itself is nowhere. */
const SENDER = "inbound-sender";
const TEN_MINUTES = 600_000;

/**
 * One action for every door: kept raw, read, screened, and taken in. Whatever comes of it is a submission with an
 * outcome (law 12): stopped and rejected ones have a reason and can be let in by a person.
 */
export async function receiveSubmission(
  tx: Tx,
  command: Command & Knocking & { secrets: Secrets },
): Promise<Outcome<Received>> {
  const form = await findForm(tx, command.formId);
  if (!form) return refused("not-found");
  if (form.closedAt) return refused("form-closed");
  const earlier = command.externalId ? await lockEarlierSubmission(tx, form.id, command.externalId) : null;
  if (earlier) return receivedOf(earlier);

  const answers = readAnswers(form.content, command.sent);
  const submission = await keepSubmission(tx, form, answers, command);
  if (answers.faults.length > 0) {
    return settle(
      tx,
      { ...submission, outcome: "rejected", reason: "invalid", faults: answers.faults },
      command,
    );
  }
  const blocked = await refusalAtTheDoor(tx, form, answers, submission, command);
  if (blocked) return settle(tx, { ...submission, outcome: "blocked", reason: blocked }, command);

  const { by, at } = command;
  const taken = await takeInSubmission(tx, {
    submission,
    form,
    rules: await currentRules(tx),
    sender: command.sender,
    by,
    at,
  });
  if (isRefused(taken)) return taken;
  const { personId, leadId, match } = taken;
  const outcome = taken.joined ? "joined" : "opened";
  return settle(tx, { ...submission, outcome, reason: null, personId, leadId, match }, command);
}

/** Kept for later when deciding failed by a fault of ours: the worker tries again, and the queue of stopped ones shows it. */
export async function keepForLater(
  tx: Tx,
  command: Command & Knocking & { secrets: Secrets; reason: string; retry: boolean },
): Promise<Outcome<Received>> {
  const form = await findForm(tx, command.formId);
  if (!form) return refused("not-found");
  const submission = await keepSubmission(tx, form, readAnswers(form.content, command.sent), command);
  if (command.retry) await tx.later(retrySubmissionJob, { submissionId: submission.id });
  const outcome = command.retry ? "waiting" : "rejected";
  return settle(tx, { ...submission, outcome, reason: command.reason }, command);
}

async function keepSubmission(
  tx: Tx,
  form: Form,
  { values, consented }: Answers,
  command: Command & Knocking & { secrets: Secrets },
): Promise<Submission> {
  const { secrets, raw, sender, at } = command;
  const submission: Submission = {
    id: newId(),
    formId: form.id,
    formVersion: form.version,
    rawBodyId: await keepRawBody(tx, secrets, { ...raw, at }),
    door: command.door,
    externalId: command.externalId ?? null,
    values: consented ? { ...values, [CONSENT]: "yes" } : values,
    source: command.source ?? form.source,
    origin: command.origin === undefined ? (values.utm_campaign ?? form.origin) : command.origin,
    page: command.page?.slice(0, 1000) ?? null,
    senderKey: sender ? secrets.keyed(SENDER, sender.ip) : null,
    receivedAt: at,
    outcome: "waiting",
    reason: "arriving",
    faults: null,
    personId: null,
    leadId: null,
    match: null,
  };
  await insertSubmission(tx, submission);
  return submission;
}

async function refusalAtTheDoor(
  tx: Tx,
  form: Form,
  answers: Answers,
  { senderKey }: Submission,
  command: Command & Knocking,
): Promise<BlockReason | null> {
  const { at, door } = command;
  const email = meaningsOf(form.content, answers.values).email;
  const own = await ownMailDomains(tx);
  const since = new Date(at.getTime() - TEN_MINUTES);
  // The one being looked at is counted already.
  const recent =
    senderKey && door !== "program" ? (await countFromSender(tx, form.id, senderKey, since)) - 1 : 0;
  return screen({
    door,
    trap: String(command.sent[TRAP] ?? ""),
    shownAt: command.shownAt ?? null,
    at,
    recentFromSender: recent,
    mailDomain: email ? mailDomainKind(domainOf(email), own) : "work",
  });
}

/** Writes the verdict and tells it. */
export async function settle(
  tx: Tx,
  submission: Submission,
  command: Command,
  was: SubmissionOutcome | null = null,
): Promise<Received> {
  await saveVerdict(tx, submission, was, command);
  const { id: submissionId, formId, door, outcome, reason, personId, leadId, source } = submission;
  await publish(
    tx,
    submissionSettled,
    { submissionId, formId, door, outcome, reason, personId, leadId, source },
    command,
  );
  return receivedOf(submission);
}

function receivedOf(submission: Submission): Received {
  const { id: submissionId, outcome, reason, personId, leadId } = submission;
  return { submissionId, outcome, reason, faults: submission.faults ?? [], personId, leadId };
}
