import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { companyOfPerson } from "./company-of-person.ts";
import { personCreated } from "./contacts.events.ts";
import { zoneOfCountry } from "./country.ts";
import { type LikelyPerson, listLikelyPersons } from "./likely-persons.store.ts";
import { readName } from "./person-name.ts";
import { findPersonByEmailKept, insertPerson } from "./persons.store.ts";
import { countryOfPhone } from "./phone-number.ts";
import { readPlace, readReach, textOf } from "./read-contact-fields.ts";

export interface PersonFields {
  name?: string | null | undefined;
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  title?: string | null | undefined;
  companyId?: string | null | undefined;
  companyName?: string | null | undefined;
  country?: string | null | undefined;
  zone?: string | null | undefined;
}

export interface PersonCreated {
  personId: string;
  companyId: string | null;
  /** Who may be the same person, and why. */
  likely: LikelyPerson[];
}

/** A person on the buyer's side. Refuses an address somebody has; guesses are told in `likely`, never acted on. */
export async function createPerson(
  tx: Tx,
  command: Command & PersonFields & { source: string; isUnknown?: boolean },
): Promise<Outcome<PersonCreated>> {
  const no = refusalToAct(command.by, "contacts.write");
  if (no) return no;
  const place = readPlace(command);
  if (isRefused(place)) return place;
  const reach = readReach(command, place.country);
  if (isRefused(reach)) return reach;
  const name = readName({ ...command, email: reach.email });
  if (!name) return refused("no-name", { field: "name" });
  // Who has just looked the address up says so; the unique index stands behind both.
  const holder = reach.email && !command.isUnknown && (await findPersonByEmailKept(tx, reach.email));
  if (holder) return refused("duplicate-person", { field: "email", facts: { personId: holder.id } });
  const company = await companyOfPerson(tx, command, reach.email);
  if (isRefused(company)) return company;

  const personId = newId();
  const { companyId } = company;
  const country = place.country ?? countryOfPhone(reach.phone);
  const likely = await listLikelyPersons(tx, { id: null, ...reach, name: name.name, companyId });
  const inserted = await insertPerson(tx, {
    id: personId,
    ...name,
    ...reach,
    title: textOf(command.title),
    companyId,
    country,
    zone: place.zone ?? zoneOfCountry(country),
    source: command.source,
    createdAt: command.at,
    createdBy: command.by.id,
  });
  // Lost a race for the address since we looked; our snapshot may not see the winner, so no id is promised.
  if (!inserted) return refused("duplicate-person", { field: "email" });
  await publish(tx, personCreated, { personId, companyId, source: command.source }, command);
  return { personId, companyId, likely };
}
