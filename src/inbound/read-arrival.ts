import { getPerson, holderOf } from "../contacts/public.ts";
import { getLead } from "../leads/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { findClock, type ResponseClock } from "./clocks.store.ts";
import type { FormContent } from "./form.ts";
import { listVersions } from "./forms.store.ts";
import { arrivalRows } from "./read-queue.ts";
import { listRoutings, listScores, type Routing } from "./routings.store.ts";
import { listSubmissions, type Submission } from "./submissions.store.ts";

/** The card: what they did and said, what they were matched to, why they were scored and routed so (law 11). */
export async function readArrival(tx: Tx, asked: { leadId: string; by: Actor; at: Date }) {
  const { leadId, at } = asked;
  const clock = await findClock(tx, leadId);
  // A rep opened this one by hand: there is a lead, and nothing came in.
  if (!clock) return (await getLead(tx, leadId)) ? null : refused("not-found");
  const [row] = await arrivalRows(tx, [clock], at);
  const submissions = await listSubmissions(tx, { leadId, after: null, limit: 20 });
  const contents = await listVersions(tx, submissions);
  const [score] = await listScores(tx, [leadId]);
  const [routing] = await listRoutings(tx, [leadId]);
  return {
    ...row!,
    ...(await contactAndHolder(tx, clock, at)),
    score: score ?? null,
    routing: routing ? await routingWords(tx, routing) : null,
    submissions: submissions.map((submission) => ({
      id: submission.id,
      form: submission.formName,
      at: submission.receivedAt,
      outcome: submission.outcome,
      answers: answersOf(submission, contents.get(`${submission.formId} ${submission.formVersion}`)),
      page: submission.page,
    })),
  } satisfies Outcome<object>;
}

async function contactAndHolder(tx: Tx, clock: ResponseClock, at: Date) {
  const person = await getPerson(tx, clock.personId);
  const standing = person?.companyId ? await holderOf(tx, person.companyId, at) : null;
  const [holder] = standing ? await listMembers(tx, [standing.holderId]) : [];
  return {
    contact: { email: person?.email ?? null, phone: person?.phone ?? null, zone: person?.zone ?? null },
    holder: holder ? { id: holder.id, name: holder.name, kind: standing!.kind } : null,
  };
}

async function routingWords(tx: Tx, routing: Routing) {
  const ids = [...routing.candidates, ...routing.excluded].map((each) => each.memberId);
  const names = new Map((await listMembers(tx, ids)).map((member) => [member.id, member.name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? "" });
  return {
    why: routing.why,
    at: routing.routedAt,
    rulesVersion: routing.rulesVersion,
    candidates: routing.candidates.map(({ memberId, level }) => ({ ...named(memberId), level })),
    excluded: routing.excluded.map(({ memberId, why }) => ({ ...named(memberId), why })),
  };
}

/** By the labels the visitor saw, in the order they saw them. */
export function answersOf(submission: Submission, content: FormContent | undefined) {
  const labels = new Map((content?.fields ?? []).map((field) => [field.key, field.label]));
  return Object.entries(submission.values).map(([key, value]) => ({ label: labels.get(key) ?? key, value }));
}
