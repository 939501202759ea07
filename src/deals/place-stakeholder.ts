import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { dealChanged } from "./deals.events.ts";
import { insertDealChanges } from "./deals.store.ts";
import { isKnownPerson } from "./keep-record.ts";
import { loadDealToWork } from "./load-deal.ts";
import type { StakeholderRole, Stance } from "./record-words.ts";
import { deleteStakeholder, findStakeholder, insertStakeholder } from "./stakeholders.store.ts";
import { toldOf } from "./told.ts";

/** Who has a say on the buyer's side, in what role, and where they stand; null takes them off the map. */
export async function placeStakeholder(
  tx: Tx,
  command: Command & {
    dealId: string;
    personId: string;
    place: { role: StakeholderRole; stance: Stance } | null;
  },
): Promise<Outcome<Ok>> {
  const { personId, place, by, at } = command;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, by);
  if (!deal) return refusal;
  if (!(await isKnownPerson(tx, personId))) return refused("no-person", { field: "personId" });
  const before = await findStakeholder(tx, deal.id, personId);
  if (!place && !before) return refused("no-such-record");
  const recorded = { dealId: deal.id, personId, recordedBy: by.id, recordedAt: at };
  if (place) await insertStakeholder(tx, { ...recorded, ...place });
  else await deleteStakeholder(tx, deal.id, personId);
  const change = { dealId: deal.id, field: "stakeholder" as const, recordId: personId, before, after: place };
  await insertDealChanges(tx, [change], { by, at });
  await publish(tx, dealChanged, { ...toldOf(deal), what: "stakeholder" }, { by, at });
  return ok;
}
