import { getPerson } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { wantUnmatched } from "./messages.store.ts";

/** A new person, or a new address of one: mail that was nobody's may be theirs. The next pass fetches it. */
export async function matchAgain(tx: Tx, command: Command & { personId: string }): Promise<Ok> {
  const person = await getPerson(tx, command.personId);
  if (person?.email) await wantUnmatched(tx, person.email);
  return ok;
}
