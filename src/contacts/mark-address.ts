import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { changesBetween, insertContactChange } from "./contact-changes.store.ts";
import { addressMarked } from "./contacts.events.ts";
import { readEmail } from "./email-address.ts";
import { lockPerson, updateEmailState } from "./persons.store.ts";

/** Mail came back from a person's address, or a person answered from it. A bounce of an address they no longer have is not theirs. */
export async function markAddress(
  tx: Tx,
  command: Command & { personId: string; email: string; state: "bounced" | "valid"; reason: string },
): Promise<Outcome<Ok>> {
  const person = await lockPerson(tx, command.personId);
  if (!person) return refused("no-such-person");
  if (person.email !== readEmail(command.email)) return refused("address-changed");
  if (person.emailState === command.state) return ok;
  await updateEmailState(tx, person.id, command.state);
  const changes = changesBetween({ emailState: person.emailState }, { emailState: command.state });
  await insertContactChange(tx, { kind: "person", recordId: person.id, changes }, command);
  const { state, reason } = command;
  await publish(tx, addressMarked, { personId: person.id, state, reason }, command);
  return ok;
}
