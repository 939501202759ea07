import { findOrCreatePerson, matchCompany } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import type { Meaning } from "./form.ts";
import type { StoredMatch } from "./submissions.store.ts";

export interface Identified {
  personId: string;
  companyId: string | null;
  match: StoredMatch;
}

/**
 * Who it is and where they work. What cannot be read as a phone number or a country is left out of the person (it
 * stays in the submission): a wrong number must not cost us the visitor.
 */
export async function identifyPerson(
  tx: Tx,
  command: Command & { said: Partial<Record<Meaning, string>>; source: string },
): Promise<Outcome<Identified>> {
  const { said, source, by, at } = command;
  const { email, company: companyName } = said;
  const match = await matchCompany(tx, { email, companyName });
  const fields = {
    name: said.name,
    givenName: said.givenName,
    familyName: said.familyName,
    email,
    phone: said.phone,
    title: said.title,
    country: said.country,
    ...(match.companyId ? { companyId: match.companyId } : { companyName }),
  };
  const optional = ["phone", "country", "companyName", "title"];
  let found = await findOrCreatePerson(tx, { ...fields, source, by, at });
  while (isRefused(found) && optional.includes(found.field ?? "")) {
    delete fields[found.field as keyof typeof fields];
    optional.splice(optional.indexOf(found.field!), 1);
    found = await findOrCreatePerson(tx, { ...fields, source, by, at });
  }
  return isRefused(found) ? found : { personId: found.personId, companyId: found.companyId, match };
}
