import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import {
  type Consent,
  insertConsent,
  lockConsent,
  updateConsentConfirmed,
  updateConsentWithdrawn,
} from "./consents.store.ts";
import { consentConfirmed, consentRecorded, consentWithdrawn } from "./contacts.events.ts";
import { findPerson } from "./persons.store.ts";

/** What somebody agreed to, with the words they saw and where (DOMAIN §5.4). Newer words replace older, none is deleted. */
export async function recordConsent(
  tx: Tx,
  command: Command &
    Pick<Consent, "personId" | "channel" | "purpose" | "basis" | "source"> & {
      textShown?: string | null | undefined;
      page?: string | null | undefined;
      ip?: string | null | undefined;
      userAgent?: string | null | undefined;
      /** Double opt-in: not in force until `confirmConsent`. */
      needsConfirmation?: boolean | undefined;
    },
): Promise<Outcome<{ consentId: string }>> {
  const no = refusalToAct(command.by, "contacts.consent");
  if (no) return no;
  if (!(await findPerson(tx, command.personId))) return refused("no-such-person", { field: "personId" });
  const consentId = newId();
  const { personId, channel, purpose, basis, source } = command;
  await insertConsent(tx, {
    id: consentId,
    personId,
    channel,
    purpose,
    basis,
    source,
    textShown: command.textShown ?? null,
    page: command.page ?? null,
    ip: command.ip ?? null,
    userAgent: command.userAgent ?? null,
    givenAt: command.at,
    needsConfirmation: command.needsConfirmation ?? false,
    recordedBy: command.by.id,
  });
  await publish(tx, consentRecorded, { consentId, personId, channel, purpose, basis }, command);
  return { consentId };
}

/** The person followed the link sent to them. A second click changes nothing. */
export async function confirmConsent(tx: Tx, command: Command & { consentId: string }): Promise<Outcome<Ok>> {
  const consent = await lockConsent(tx, command.consentId);
  if (!consent) return refused("not-found");
  if (consent.withdrawnAt) return refused("nothing-to-withdraw");
  if (consent.confirmedAt) return ok;
  await updateConsentConfirmed(tx, consent.id, command.at);
  const { personId, channel, purpose } = consent;
  await publish(tx, consentConfirmed, { consentId: consent.id, personId, channel, purpose }, command);
  return ok;
}

export async function withdrawConsent(
  tx: Tx,
  command: Command & { consentId: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.consent");
  if (no) return no;
  const consent = await lockConsent(tx, command.consentId);
  if (!consent) return refused("not-found");
  if (consent.withdrawnAt) return refused("nothing-to-withdraw");
  await updateConsentWithdrawn(tx, { id: consent.id, at: command.at, by: command.by.id });
  const { personId, channel, purpose } = consent;
  await publish(tx, consentWithdrawn, { consentId: consent.id, personId, channel, purpose }, command);
  return ok;
}
