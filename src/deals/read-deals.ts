import type { z } from "zod";
import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readListState } from "../platform/http/list-query.ts";
import type { Outcome } from "../platform/outcome.ts";
import { currentProcess } from "../process/public.ts";
import { visibleMembers } from "../team/public.ts";
import { listColumnTotals, listFirstCards } from "./board.store.ts";
import { isOutcome } from "./deal.ts";
import { type DealSort, dealSorts, pageOfDeals } from "./deal-list.store.ts";
import { type NamedDeal, withNames } from "./deal-names.ts";
import type { listDeals as listDealsContract } from "./deals.contract.ts";

type DealQuery = z.output<NonNullable<typeof listDealsContract.query>>;

/** Newest first unless asked otherwise; a text matches the deal, the person or the company. */
export async function readDeals(
  tx: Tx,
  { by, at, after, limit, ...search }: Command & DealQuery,
): Promise<Outcome<{ rows: NamedDeal[]; next: string | null }>> {
  const no = refusalToAct(by, "deals.read");
  if (no) return no;
  const { find, filters, match, sort } = readListState(search);
  const isKnown = sort !== null && dealSorts.includes(sort.column as DealSort);
  const column = isKnown ? (sort.column as DealSort) : "openedAt";
  const descending = sort ? sort.descending : true;
  const visible = await visibleMembers(tx, by);
  const page = await pageOfDeals(tx, {
    ...{ filters, match, find, descending, after, limit, visible, at },
    sort: column,
    by: by.id,
  });
  return { rows: await withNames(tx, page.rows), next: page.next };
}

const FIRST_CARDS = 25;

/** Every column of the newest deal process; a deal under an older one stands in the column of the same key. */
export async function readBoard(tx: Tx, { by, owner }: Command & { owner?: string | undefined }) {
  const no = refusalToAct(by, "deals.read");
  if (no) return no;
  const visible = await visibleMembers(tx, by);
  const owners = ownersAsked(visible, owner === "me" ? by.id : owner);
  const { steps } = await currentProcess(tx, "deals");
  const lane = steps.filter((step) => !isOutcome(step.key));
  const stages = lane.map((step) => step.key);
  const cards = await withNames(tx, await listFirstCards(tx, { stages, owners, limit: FIRST_CARDS }));
  const totals = await listColumnTotals(tx, owners);
  return {
    columns: lane.map(({ key, label, guidance }) => ({
      key,
      label,
      guidance,
      rows: cards.filter((card) => card.stage === key),
      totals: totals
        .filter((total) => total.stage === key)
        .map(({ currency, amountMinor, count }) => ({ currency, amountMinor, count })),
    })),
  };
}

function ownersAsked(visible: readonly string[] | "all", owner: string | undefined) {
  if (!owner) return visible;
  return visible === "all" || visible.includes(owner) ? [owner] : [];
}
