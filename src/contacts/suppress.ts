import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { contactSuppressed, suppressionLifted } from "./contacts.events.ts";
import { readEmail } from "./email-address.ts";
import { findPerson, findPersonByEmailKept } from "./persons.store.ts";
import { readPhone } from "./phone-number.ts";
import { textOf } from "./read-contact-fields.ts";
import {
  findSuppressionInForce,
  insertSuppression,
  lockSuppression,
  updateSuppressionLifted,
} from "./suppressions.store.ts";

/**
 * From now on nobody contacts this person, address or domain on this channel. Also remembers the hash of the address,
 * so that it holds for whoever has the address later, and after erasure. Asking twice changes nothing.
 */
export async function suppress(
  tx: Tx,
  command: Command & {
    personId?: string | null;
    email?: string | null;
    phone?: string | null;
    domain?: string | null;
    channel: "email" | "phone" | "any";
    /** A short code: opt-out, do-not-call, complaint, blocked… */
    reason: string;
    words?: string | null;
  },
): Promise<Outcome<{ suppressionId: string }>> {
  const no = refusalToAct(command.by, "contacts.consent");
  if (no) return no;
  const written = readEmail(command.email) ?? readPhone(command.phone);
  const domain = textOf(command.domain)?.toLowerCase() ?? null;
  const person = command.personId
    ? await findPerson(tx, command.personId)
    : await findPersonByEmailKept(tx, readEmail(command.email) ?? "");
  if (command.personId && !person) return refused("no-such-person", { field: "personId" });
  if (!person && !written && !domain) return refused("nothing-to-suppress");

  const address = written ?? (command.channel === "phone" ? person?.phone : person?.email) ?? null;
  const suppression = { personId: person?.id ?? null, address, domain, channel: command.channel };
  const standing = await findSuppressionInForce(tx, suppression);
  if (standing) return { suppressionId: standing.id };
  const suppressionId = newId();
  const { reason, at, by } = command;
  const words = textOf(command.words);
  await insertSuppression(tx, { id: suppressionId, ...suppression, reason, words, since: at, setBy: by.id });
  await publish(
    tx,
    contactSuppressed,
    { suppressionId, personId: suppression.personId, channel: command.channel, reason },
    command,
  );
  return { suppressionId };
}

/** Only with the person's own word, written down here; the entry stays as a record (DOMAIN §6.7). */
export async function liftSuppression(
  tx: Tx,
  command: Command & { suppressionId: string; why: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.consent");
  if (no) return no;
  const suppression = await lockSuppression(tx, command.suppressionId);
  if (!suppression) return refused("not-found");
  if (suppression.liftedAt) return refused("nothing-to-lift", { facts: { liftedAt: suppression.liftedAt } });
  await updateSuppressionLifted(tx, {
    id: suppression.id,
    by: command.by.id,
    at: command.at,
    why: command.why,
  });
  await publish(
    tx,
    suppressionLifted,
    { suppressionId: suppression.id, personId: suppression.personId },
    command,
  );
  return ok;
}
