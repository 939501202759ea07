import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { findCompanyByDomain, listCompaniesByKey } from "./companies.store.ts";
import { companyKey, registrableDomain } from "./company-key.ts";
import { readCountry } from "./country.ts";
import type { PersonFields } from "./create-person.ts";
import { domainOf, mailboxKey, readEmail } from "./email-address.ts";
import { type LikelyPerson, listLikelyPersons } from "./likely-persons.store.ts";
import { readName } from "./person-name.ts";
import { findPersonByEmailKept, listPersons } from "./persons.store.ts";
import { readPhone } from "./phone-number.ts";
import { listStandings } from "./standings.store.ts";

export interface DuplicateShown {
  personId: string;
  why: LikelyPerson["why"] | "same-email";
  name: string;
  email: string | null;
  companyName: string | null;
  /** Who holds their company, by name. */
  holder: string | null;
}

/** Who is here already, told while somebody is still writing the form, and whose they are. */
export async function likelyDuplicates(tx: Tx, fields: PersonFields, at: Date): Promise<DuplicateShown[]> {
  const email = readEmail(fields.email);
  const phone = readPhone(fields.phone, readCountry(fields.country));
  const same = email ? await findPersonByEmailKept(tx, email) : null;
  const likely = await listLikelyPersons(tx, {
    id: same?.id ?? null,
    name: readName(fields)?.name ?? "",
    email,
    emailKey: email && mailboxKey(email),
    phone,
    companyId: fields.companyId ?? (await companyMeant(tx, email, fields.companyName)),
  });
  const all = [...(same ? [{ personId: same.id, why: "same-email" as const }] : []), ...likely];
  const persons = new Map(
    (await listPersons(tx, { ids: all.map((each) => each.personId) })).map((p) => [p.id, p]),
  );
  const companyIds = [...persons.values()].flatMap((person) => person.companyId ?? []);
  const standings = await listStandings(tx, companyIds, at);
  const members = new Map(
    (
      await listMembers(
        tx,
        standings.map((each) => each.holderId),
      )
    ).map((m) => [m.id, m.name]),
  );
  return all.map(({ personId, why }) => {
    const person = persons.get(personId)!;
    const standing = standings.find((each) => each.companyId === person.companyId);
    const holder = (standing && members.get(standing.holderId)) ?? null;
    return { personId, why, name: person.name, email: person.email, companyName: person.companyName, holder };
  });
}

async function companyMeant(
  tx: Tx,
  email: string | null,
  name: string | null | undefined,
): Promise<string | null> {
  const domain = email && registrableDomain(domainOf(email));
  const owner = domain ? await findCompanyByDomain(tx, domain) : null;
  if (owner) return owner.id;
  const [named] = name?.trim() ? await listCompaniesByKey(tx, companyKey(name)) : [];
  return named?.id ?? null;
}
