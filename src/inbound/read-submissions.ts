import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { refused } from "../platform/outcome.ts";
import { findRawBody } from "../platform/raw-bodies.ts";
import { listMembers } from "../team/public.ts";
import { CONSENT } from "./form.ts";
import { findForm, listVersions } from "./forms.store.ts";
import { answersOf } from "./read-arrival.ts";
import {
  findSubmission,
  listSubmissions,
  listVerdicts,
  type Submission,
  type SubmissionFilter,
} from "./submissions.store.ts";

// Reads every row of the span: no index serves words under row-level security.
const SEARCHED_DAYS = 90;

/** One page of what came in, newest first. */
export async function pageOfSubmissions(
  tx: Tx,
  asked: Pick<SubmissionFilter, "formId" | "outcome" | "limit"> & {
    after?: string | undefined;
    q?: string | undefined;
    at: Date;
  },
) {
  const [receivedAt, id] = readCursor<[string, string]>(asked.after) ?? [];
  const after = receivedAt && id ? { receivedAt: new Date(receivedAt), id } : null;
  const words = asked.q
    ? { text: asked.q, since: new Date(asked.at.getTime() - SEARCHED_DAYS * 86_400_000) }
    : null;
  const rows = await listSubmissions(tx, { ...asked, words, after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => submissionWords(row, row.formName)),
    next: rows.length > asked.limit && last ? writeCursor([last.receivedAt.toISOString(), last.id]) : null,
  };
}

/** One submission as it came, with every verdict on it. */
export async function readSubmission(tx: Tx, submissionId: string) {
  const submission = await findSubmission(tx, submissionId);
  if (!submission) return refused("not-found");
  const form = await findForm(tx, submission.formId);
  const contents = await listVersions(tx, [submission]);
  const raw = await findRawBody(tx, submission.rawBodyId);
  const verdicts = await listVerdicts(tx, submissionId);
  const members = await listMembers(
    tx,
    verdicts.filter((each) => each.byKind === "member").map((each) => each.byId),
  );
  const names = new Map(members.map((member) => [member.id, member.name]));
  return {
    ...submissionWords(submission, form?.name ?? ""),
    answers: answersOf(submission, contents.get(`${submission.formId} ${submission.formVersion}`)),
    faults: submission.faults ?? [],
    raw: raw?.body?.toString("utf8") ?? null,
    contentType: raw?.contentType ?? "",
    page: submission.page,
    verdicts: verdicts.map((verdict) => ({
      to: verdict.toOutcome,
      reason: verdict.reason,
      by: names.get(verdict.byId) ?? "",
      at: verdict.decidedAt,
    })),
  };
}

function submissionWords(submission: Submission, formName: string) {
  const { id, door, receivedAt, outcome, reason, personId, leadId, source, values } = submission;
  const who =
    values.name ?? values.email ?? Object.entries(values).find(([key]) => key !== CONSENT)?.[1] ?? "";
  const form = { id: submission.formId, name: formName };
  return { id, form, door, receivedAt, outcome, reason, who, personId, leadId, source };
}
