import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { findForm } from "./forms.store.ts";
import { inboundActor } from "./inbound-actor.ts";
import { type Received, settle } from "./receive-submission.ts";
import { currentRules } from "./rules.store.ts";
import { lockSubmission, type Submission } from "./submissions.store.ts";
import { takeInSubmission } from "./take-in-submission.ts";

/** Undo of a stop at the door: a person looked and lets it in. Its clock starts now; the wait before is on us. */
export async function letInSubmission(
  tx: Tx,
  command: Command & { submissionId: string },
): Promise<Outcome<Received>> {
  const no = refusalToAct(command.by, "inbound.read");
  if (no) return no;
  const submission = await lockSubmission(tx, command.submissionId);
  if (!submission) return refused("not-found");
  if (submission.outcome !== "blocked")
    return refused("not-stopped", { facts: { outcome: submission.outcome } });
  return takeIn(tx, submission, command);
}

/** The worker's second try at what a fault of ours kept waiting. Decided meanwhile: nothing to do. */
export async function retrySubmission(
  tx: Tx,
  command: Command & { submissionId: string },
): Promise<Outcome<Received | null>> {
  const submission = await lockSubmission(tx, command.submissionId);
  return submission?.outcome === "waiting" ? takeIn(tx, submission, command) : null;
}

async function takeIn(tx: Tx, submission: Submission, { by, at }: Command): Promise<Outcome<Received>> {
  const form = await findForm(tx, submission.formId);
  if (!form) return refused("not-found");
  // The person who lets it in is in the verdict; the lead is opened by the room, whoever looked.
  const taken = await takeInSubmission(tx, {
    submission,
    form,
    rules: await currentRules(tx),
    by: inboundActor,
    at,
  });
  if (isRefused(taken)) return taken;
  const { personId, leadId, match } = taken;
  const outcome = taken.joined ? ("joined" as const) : ("opened" as const);
  return settle(
    tx,
    { ...submission, outcome, reason: null, personId, leadId, match },
    { by, at },
    submission.outcome,
  );
}
