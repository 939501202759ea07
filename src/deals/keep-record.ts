import { listPersons } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import type { Deal } from "./deal.ts";
import { dealChanged } from "./deals.events.ts";
import { type ChangedField, insertDealChanges } from "./deals.store.ts";
import { loadDealToWork } from "./load-deal.ts";
import { toldOf } from "./told.ts";

/**
 * What every record of the deal room shares: the deal is locked and workable, the record is found or new, its wording
 * before and after is kept, and whoever looks at the deal is told.
 */
export async function keepRecord<Row extends { id: string }>(
  tx: Tx,
  command: Command & { dealId: string; id?: string | undefined },
  how: {
    field: ChangedField;
    lock: (tx: Tx, dealId: string, id: string) => Promise<Row | null>;
    /** The row as it is to be; `before` is null for a new one. */
    write: (before: Row | null, id: string, deal: Deal) => Promise<Outcome<Row>> | Outcome<Row>;
    save: (tx: Tx, row: Row) => Promise<void>;
  },
): Promise<Outcome<{ id: string }>> {
  const { by, at } = command;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, by);
  if (!deal) return refusal;
  const before = command.id ? await how.lock(tx, deal.id, command.id) : null;
  if (command.id && !before) return refused("no-such-record");
  const after = await how.write(before, command.id ?? newId(), deal);
  if (isRefused(after)) return after;
  await how.save(tx, after);
  const change = { dealId: deal.id, field: how.field, recordId: after.id, before, after };
  await insertDealChanges(tx, [change], { by, at });
  await publish(tx, dealChanged, { ...toldOf(deal), what: how.field }, { by, at });
  return { id: after.id };
}

/** A person who is named in a record must be one of ours to name. */
export async function isKnownPerson(tx: Tx, personId: string | null | undefined): Promise<boolean> {
  return !personId || (await listPersons(tx, { ids: [personId] })).length === 1;
}
