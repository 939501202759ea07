import { moveTasks } from "../activity/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { rolesOf } from "../team/public.ts";
import type { Deal } from "./deal.ts";
import { dealChanged } from "./deals.events.ts";
import { insertDealChanges, lockOpenDealsOf, saveDeal } from "./deals.store.ts";
import { loadDealToWork } from "./load-deal.ts";
import { holdCompany } from "./standings.ts";
import { toldOf } from "./told.ts";

/** Another Account Executive takes a deal; a leader decides it. */
export async function giveDeal(
  tx: Tx,
  command: Command & { dealId: string; ownerId: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "deals.override");
  if (no) return no;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, command.by);
  if (!deal) return refusal;
  if (!(await rolesOf(tx, command.ownerId, command.at)).includes("ae"))
    return refused("wrong-role", { field: "ownerId" });
  await changeOwner(tx, deal, command.ownerId, command);
  return ok;
}

/**
 * A member left: their open deals go to who takes over, when that is an Account Executive. Else they stay under the
 * name of who left, whose work their manager still sees, until a leader gives them to somebody.
 */
export async function handOverDeals(
  tx: Tx,
  command: Command & { memberId: string; handOverTo: string | null },
): Promise<Outcome<Ok>> {
  const { handOverTo, at } = command;
  const roles = handOverTo ? await rolesOf(tx, handOverTo, at) : [];
  if (!handOverTo || !roles.includes("ae")) return ok;
  for (const deal of await lockOpenDealsOf(tx, command.memberId))
    await changeOwner(tx, deal, handOverTo, command);
  return ok;
}

async function changeOwner(tx: Tx, deal: Deal, ownerId: string, { by, at }: Command): Promise<void> {
  if (deal.ownerId === ownerId) return;
  const after = { ...deal, ownerId };
  await saveDeal(tx, after);
  const change = { dealId: deal.id, field: "owner" as const, before: deal.ownerId, after: ownerId };
  await insertDealChanges(tx, [change], { by, at });
  await holdCompany(tx, after, { by, at });
  orRefuse(await moveTasks(tx, { about: { kind: "deal", id: deal.id }, toMemberId: ownerId, by, at }));
  await publish(tx, dealChanged, { ...toldOf(after), what: "owner" }, { by, at });
}
