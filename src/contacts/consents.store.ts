import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Channel, Purpose } from "./contact-verdict.ts";

export interface Consent {
  id: string;
  personId: string;
  channel: Channel;
  purpose: Purpose;
  basis: "consent" | "soft-opt-in" | "legitimate-interest" | "contract";
  textShown: string | null;
  source: string;
  page: string | null;
  ip: string | null;
  userAgent: string | null;
  givenAt: Date;
  needsConfirmation: boolean;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  recordedBy: string;
}

const columns =
  sql.raw(`id, person_id, channel, purpose, basis, text_shown, source, page, ip, user_agent, given_at,
  needs_confirmation, confirmed_at, withdrawn_at, withdrawn_by, recorded_by`);

export async function insertConsent(
  tx: Tx,
  consent: Omit<Consent, "confirmedAt" | "withdrawnAt" | "withdrawnBy">,
): Promise<void> {
  await tx.run(sql`
    insert into consents (id, person_id, channel, purpose, basis, text_shown, source, page, ip, user_agent, given_at,
                          needs_confirmation, recorded_by)
    values (${consent.id}, ${consent.personId}, ${consent.channel}, ${consent.purpose}, ${consent.basis},
            ${consent.textShown}, ${consent.source}, ${consent.page}, ${consent.ip}, ${consent.userAgent},
            ${consent.givenAt}, ${consent.needsConfirmation}, ${consent.recordedBy})`);
}

export function lockConsent(tx: Tx, id: string): Promise<Consent | null> {
  return tx.find(sql<Consent>`select ${columns} from consents where id = ${id} for update`);
}

export async function updateConsentConfirmed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.run(sql`update consents set confirmed_at = ${at} where id = ${id}`);
}

export async function updateConsentWithdrawn(
  tx: Tx,
  withdrawn: { id: string; at: Date; by: string },
): Promise<void> {
  await tx.run(
    sql`update consents set withdrawn_at = ${withdrawn.at}, withdrawn_by = ${withdrawn.by} where id = ${withdrawn.id}`,
  );
}

export function listConsents(tx: Tx, personId: string): Promise<Consent[]> {
  return tx.list(sql<Consent>`
    select ${columns} from consents where person_id = ${personId} order by given_at desc, id desc limit 50`);
}
