import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { companyOfPerson } from "./company-of-person.ts";
import { changesBetween, insertContactChange } from "./contact-changes.store.ts";
import { personChanged } from "./contacts.events.ts";
import type { PersonFields } from "./create-person.ts";
import { readName } from "./person-name.ts";
import { lockPerson, updatePerson } from "./persons.store.ts";
import { readPlace, readReach, textOf } from "./read-contact-fields.ts";
import { refusalOfStale } from "./stale-field.ts";

/** Changes what is given and nothing else. `seen` is what the writer saw before: another's change is never overwritten unseen. */
export async function changePerson(
  tx: Tx,
  command: Command & { personId: string; fields: PersonFields; seen?: Record<string, unknown> | undefined },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.write");
  if (no) return no;
  const before = await lockPerson(tx, command.personId);
  if (!before) return refused("no-such-person");
  const stale = refusalOfStale(before, command.fields, command.seen);
  if (stale) return stale;
  const wanted = { ...before, ...given(command.fields) };
  const place = readPlace(wanted);
  if (isRefused(place)) return place;
  const reach = readReach(wanted, place.country);
  if (isRefused(reach)) return reach;
  const name = readName(nameGiven(before, command.fields, reach.email));
  if (!name) return refused("no-name", { field: "name" });
  const companyId = await companyWanted(tx, command, before.companyId);
  if (isRefused(companyId)) return companyId;

  const after = { id: before.id, ...name, ...reach, ...place, title: textOf(wanted.title), ...companyId };
  const { emailKey: _, ...comparable } = after;
  const changes = changesBetween(before, comparable);
  const fields = Object.keys(changes);
  if (fields.length === 0) return ok;
  if (!(await updatePerson(tx, after))) return refused("duplicate-person", { field: "email" });
  await insertContactChange(tx, { kind: "person", recordId: before.id, changes }, command);
  await publish(tx, personChanged, { personId: before.id, companyId: companyId.companyId, fields }, command);
  return ok;
}

function given(fields: PersonFields): PersonFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A new whole name makes new parts; new parts make a new whole. */
function nameGiven(before: PersonFields, fields: PersonFields, email: string | null) {
  if (fields.name !== undefined)
    return { name: fields.name, givenName: fields.givenName, familyName: fields.familyName, email };
  if (fields.givenName === undefined && fields.familyName === undefined) return { ...before, email };
  return {
    givenName: fields.givenName ?? before.givenName,
    familyName: fields.familyName ?? before.familyName,
    email,
  };
}

async function companyWanted(
  tx: Tx,
  command: Command & { fields: PersonFields },
  now: string | null,
): Promise<Outcome<{ companyId: string | null }>> {
  const { companyId, companyName } = command.fields;
  if (companyId === undefined && companyName === undefined) return { companyId: now };
  if (companyId === null && !companyName) return { companyId: null };
  return companyOfPerson(tx, { by: command.by, at: command.at, companyId, companyName }, null);
}
