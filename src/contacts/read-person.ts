import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { canContact } from "./can-contact.ts";
import { type Consent, listConsents } from "./consents.store.ts";
import { type Channel, type ContactVerdict, channels } from "./contact-verdict.ts";
import { domainOf } from "./email-address.ts";
import { findPerson } from "./persons.store.ts";
import { listStandings, type Standing } from "./standings.store.ts";
import { listSuppressions, type Suppression } from "./suppressions.store.ts";

export interface ContactSummary {
  verdicts: ({ channel: Channel } & Flat<ContactVerdict>)[];
  suppressions: (Suppression & { setByName: string; liftedByName: string | null })[];
  consents: (Consent & { recordedByName: string })[];
  standings: (Standing & { holderName: string })[];
}
type Flat<V> = V extends { allowed: true } ? V : V;

/** Whether and why a person may be approached, and every word about it that was ever recorded. */
export async function readContactSummary(
  tx: Tx,
  { personId, at }: { personId: string; at: Date },
): Promise<Outcome<ContactSummary>> {
  const person = await findPerson(tx, personId);
  if (!person) return refused("not-found");
  const domain = person.email && domainOf(person.email);
  const suppressions = await listSuppressions(tx, { ...person, domain });
  const consents = await listConsents(tx, personId);
  const standings = person.companyId ? await listStandings(tx, [person.companyId], at) : [];
  const ids = [
    ...suppressions.flatMap((each) => [each.setBy, each.liftedBy]),
    ...consents.map((each) => each.recordedBy),
    ...standings.map((each) => each.holderId),
  ];
  const nameOf = await namesOf(tx, ids);
  const verdicts = [];
  for (const channel of channels) {
    verdicts.push({ channel, ...(await canContact(tx, { personId, channel, purpose: "outreach", at })) });
  }
  return {
    verdicts,
    suppressions: suppressions.map((each) => ({
      ...each,
      setByName: nameOf(each.setBy),
      liftedByName: each.liftedBy && nameOf(each.liftedBy),
    })),
    consents: consents.map((each) => ({ ...each, recordedByName: nameOf(each.recordedBy) })),
    standings: standings.map((each) => ({ ...each, holderName: nameOf(each.holderId) })),
  };
}

const UUID = /^[0-9a-f]{8}-/;

/** Members by name; a part of the system keeps its own. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && UUID.test(id)) as string[];
  const members = new Map((await listMembers(tx, wanted)).map((member) => [member.id, member.name]));
  return (id) => members.get(id) ?? id;
}
