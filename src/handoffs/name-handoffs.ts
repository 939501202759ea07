import { listCompanies, listPersons } from "../contacts/public.ts";
import { listMeetingsAbout } from "../meetings/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { clockWords } from "./clock-words.ts";
import type { Handoff } from "./handoff.ts";
import { listPolicies } from "./policies.store.ts";

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/** Hand-offs as people read them; names, slots and policies are each fetched once for the set. */
export async function nameHandoffs<Row extends Handoff>(
  tx: Tx,
  rows: readonly Row[],
  viewer: { id: string; at: Date },
) {
  if (rows.length === 0) return [];
  const persons = byId(await listPersons(tx, { ids: unique(rows.map((row) => row.personId)) }));
  const companies = byId(await listCompanies(tx, { ids: unique(rows.map((row) => row.companyId)) }));
  const members = byId(await listMembers(tx, unique(rows.flatMap((row) => [row.offeredBy, row.offeredTo]))));
  const meetings = Map.groupBy(
    await listMeetingsAbout(tx, { kind: "handoff", ids: rows.map((row) => row.id) }),
    (meeting) => meeting.aboutId,
  );
  const silence = new Map((await listPolicies(tx)).map((policy) => [policy.version, policy.silence]));
  const named = (id: string) => ({ id, name: members.get(id)?.name ?? "" });

  return rows.map((row) => {
    const person = persons.get(row.personId);
    const company = companies.get(row.companyId ?? "");
    // The newest slot: the others were moved or missed, and stand on the hand-off's own page.
    const [meeting] = meetings.get(row.id) ?? [];
    return {
      ...row,
      person: { id: row.personId, name: person?.name ?? "", title: person?.title ?? null },
      company: company ? { id: company.id, name: company.name } : null,
      rep: named(row.offeredBy),
      executive: named(row.offeredTo),
      clock: clockWords(row, { ...viewer, silence: silence.get(row.policyVersion) ?? "escalate" }),
      meeting: meeting ? { id: meeting.id, startsAt: meeting.startsAt, state: meeting.state } : null,
    };
  });
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
