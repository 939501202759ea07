import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export const standingKinds = ["customer", "open-deal", "active-handoff"] as const;
export type StandingKind = (typeof standingKinds)[number];

export interface Standing {
  id: string;
  companyId: string;
  kind: StandingKind;
  holderId: string;
  since: Date;
  until: Date | null;
}

const columns = sql.raw("id, company_id, kind, holder_id, since, until");

export function lockStanding(tx: Tx, companyId: string, kind: StandingKind): Promise<Standing | null> {
  return tx.find(sql<Standing>`
    select ${columns} from standings where company_id = ${companyId} and kind = ${kind} and ended_at is null for update`);
}

export async function insertStanding(tx: Tx, standing: Standing & { setBy: string }): Promise<void> {
  const { id, companyId, kind, holderId, since, until, setBy } = standing;
  await tx.run(sql`
    insert into standings (id, company_id, kind, holder_id, since, until, set_by)
    values (${id}, ${companyId}, ${kind}, ${holderId}, ${since}, ${until}, ${setBy})`);
}

export async function updateStandingEnded(
  tx: Tx,
  ended: { id: string; at: Date; by: string },
): Promise<void> {
  await tx.run(
    sql`update standings set ended_at = ${ended.at}, ended_by = ${ended.by} where id = ${ended.id}`,
  );
}

/** In force at an instant: a deal before a hand-off before a customer, as the first is what others must not cross. */
export function listStandings(tx: Tx, companyIds: readonly string[], at: Date | null): Promise<Standing[]> {
  return tx.list(sql<Standing>`
    select ${columns} from standings
    where company_id = any(${companyIds}::uuid[]) and ended_at is null
      and (${at}::timestamptz is null or until is null or until > ${at}::timestamptz)
    order by company_id, array_position(array['open-deal', 'active-handoff', 'customer'], kind), since`);
}
