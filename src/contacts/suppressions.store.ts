import { randomBytes } from "node:crypto";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Suppression {
  id: string;
  personId: string | null;
  domain: string | null;
  channel: "email" | "phone" | "any";
  reason: string;
  words: string | null;
  since: Date;
  setBy: string;
  liftedAt: Date | null;
  liftedBy: string | null;
  liftedWhy: string | null;
}

const columns = sql.raw(
  "id, person_id, domain, channel, reason, words, since, set_by, lifted_at, lifted_by, lifted_why",
);

export async function insertSuppression(
  tx: Tx,
  suppression: Pick<
    Suppression,
    "id" | "personId" | "domain" | "channel" | "reason" | "words" | "since" | "setBy"
  > & {
    address: string | null;
  },
): Promise<void> {
  const { id, personId, address, domain, channel, reason, words, since, setBy } = suppression;
  // The first suppression of a workspace makes its secret; of two at once, one wins and both use it.
  await tx.run(sql`insert into address_secrets (secret) values (${randomBytes(32)}) on conflict do nothing`);
  await tx.run(sql`
    insert into suppressions (id, person_id, address_key, domain, channel, reason, words, since, set_by)
    values (${id}, ${personId}, address_key(${address}::text), ${domain}, ${channel}, ${reason}, ${words}, ${since}, ${setBy})`);
}

/** The same suppression in force already: asking twice changes nothing. */
export function findSuppressionInForce(
  tx: Tx,
  same: { personId: string | null; address: string | null; domain: string | null; channel: string },
): Promise<Suppression | null> {
  return tx.find(sql<Suppression>`
    select ${columns} from suppressions
    where lifted_at is null and channel = ${same.channel} and person_id is not distinct from ${same.personId}::uuid
      and address_key is not distinct from address_key(${same.address}::text)
      and domain is not distinct from ${same.domain}::text
    limit 1`);
}

export function lockSuppression(tx: Tx, id: string): Promise<Suppression | null> {
  return tx.find(sql<Suppression>`select ${columns} from suppressions where id = ${id} for update`);
}

export async function updateSuppressionLifted(
  tx: Tx,
  lifted: { id: string; by: string; at: Date; why: string },
): Promise<void> {
  await tx.run(sql`
    update suppressions set lifted_at = ${lifted.at}, lifted_by = ${lifted.by}, lifted_why = ${lifted.why} where id = ${lifted.id}`);
}

/** All that ever concerned a person: by id, by address, by domain; newest first. */
export function listSuppressions(
  tx: Tx,
  person: { id: string; email: string | null; phone: string | null; domain: string | null },
): Promise<Suppression[]> {
  return tx.list(sql<Suppression>`
    select ${columns} from suppressions
    where person_id = ${person.id}
      or address_key in (address_key(${person.email}::text), address_key(${person.phone}::text))
      or domain = ${person.domain}
    order by since desc, id desc limit 50`);
}

/** Everything suppressed in the workspace, newest first. */
export function listSuppressionsPage(
  tx: Tx,
  page: { after: readonly [string, string] | null; limit: number },
): Promise<(Suppression & { personName: string | null })[]> {
  const after = page.after
    ? sql`where (s.since, s.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql``;
  return tx.list(sql<Suppression & { personName: string | null }>`
    select ${sql.raw("s.id, s.person_id, s.domain, s.channel, s.reason, s.words, s.since, s.set_by, s.lifted_at, s.lifted_by, s.lifted_why")},
           p.name as person_name
    from suppressions s left join persons p on p.id = s.person_id
    ${after} order by s.since desc, s.id desc limit ${page.limit}`);
}
