import { setNextStep } from "../leads/public.ts";
import { type Actor, systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Enrolment } from "./enrolments.store.ts";
import type { SequenceVersion } from "./sequences.store.ts";

const DAY = 86_400_000;

/** Law 1 when a sequence has said all it had to say and nobody answered: its owner decides what comes next. */
export async function askWhatNext(tx: Tx, command: { leadId: string; at: Date }): Promise<void> {
  const { leadId, at } = command;
  const what = "Decide what comes next: the sequence ended without an answer";
  const due = new Date(at.getTime() + DAY);
  await setNextStep(tx, { leadId, what, due, by: systemActor("sequences"), at });
}

/**
 * Law 1 while a sequence runs: the lead's next step is to look whether the sequence's own next step happened, a day
 * after it should have. As long as the sequence moves on, nobody is asked to.
 */
export async function standCheck(
  tx: Tx,
  command: { enrolment: Enrolment; version: SequenceVersion; by: Actor; at: Date },
): Promise<void> {
  const { enrolment, version, at } = command;
  const step = version.steps[enrolment.position];
  const kind = step?.kind === "email" ? "mail" : step?.kind;
  const number = `${enrolment.position + 1} of ${version.steps.length}`;
  const what = `See that step ${number} of the sequence (${kind}) happened`;
  const due = new Date((enrolment.dueAt ?? at).getTime() + DAY);
  await setNextStep(tx, { leadId: enrolment.leadId, what, due, by: systemActor("sequences"), at });
}
