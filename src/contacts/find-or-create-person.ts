import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import { createPerson, type PersonFields } from "./create-person.ts";
import { readEmail } from "./email-address.ts";
import { findPersonByEmailKept, type Person } from "./persons.store.ts";

/** For what comes in from outside: the person with that address, or a new one. What is known already stays as it is. */
export async function findOrCreatePerson(
  tx: Tx,
  command: Command & PersonFields & { source: string },
): Promise<Outcome<{ personId: string; companyId: string | null; created: boolean }>> {
  const known = await findPersonByEmail(tx, command.email);
  if (known) return { personId: known.id, companyId: known.companyId, created: false };
  const created = await createPerson(tx, { ...command, isUnknown: true });
  if (!isRefused(created)) return { personId: created.personId, companyId: created.companyId, created: true };
  // Somebody else created them while we did: in READ COMMITTED the next statement sees their row.
  const winner = created.refused === "duplicate-person" ? await findPersonByEmail(tx, command.email) : null;
  return winner ? { personId: winner.id, companyId: winner.companyId, created: false } : created;
}

/** Whatever case and spaces the address comes in. */
export async function findPersonByEmail(tx: Tx, written: string | null | undefined): Promise<Person | null> {
  const email = readEmail(written);
  return email ? findPersonByEmailKept(tx, email) : null;
}
