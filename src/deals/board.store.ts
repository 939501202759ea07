import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Deal } from "./deal.ts";
import { ownedBy } from "./deal-list.store.ts";
import { dealColumns } from "./deals.store.ts";

export interface ColumnTotal {
  stage: string;
  currency: string;
  amountMinor: bigint;
  count: number;
}

/** What stands in each column, per currency and never summed across: read from the index alone. */
export function listColumnTotals(tx: Tx, owners: readonly string[] | "all"): Promise<ColumnTotal[]> {
  return tx.list(sql<ColumnTotal>`
    select stage, currency, sum(amount_minor)::bigint as amount_minor, count(*)::int as count
    from deals where state = 'open' and ${ownedBy(owners)}
    group by stage, currency order by stage, currency`);
}

/** The first cards of every column, the newest in their stage first. */
export function listFirstCards(
  tx: Tx,
  { stages, owners, limit }: { stages: readonly string[]; owners: readonly string[] | "all"; limit: number },
): Promise<Deal[]> {
  return tx.list(sql<Deal>`
    select d.* from unnest(${[...stages]}::text[]) as s (key)
    cross join lateral (
      select ${dealColumns} from deals
      where state = 'open' and stage = s.key and ${ownedBy(owners)}
      order by stage_since desc, id desc limit ${limit}
    ) d`);
}
