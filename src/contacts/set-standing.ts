import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { lockCompany } from "./companies.store.ts";
import { standingEnded, standingSet } from "./contacts.events.ts";
import {
  insertStanding,
  listStandings,
  lockStanding,
  type Standing,
  type StandingKind,
  updateStandingEnded,
} from "./standings.store.ts";

/** Somebody of ours holds a company from now on: by a deal, a hand-off, or as its customer's owner. A new holder follows the old. */
export async function setStanding(
  tx: Tx,
  command: Command & { companyId: string; kind: StandingKind; holderId: string; until?: Date | null },
): Promise<Outcome<{ standingId: string }>> {
  const { companyId, kind, holderId, by, at } = command;
  // The company's lock puts two setters in a row; the one kind in force is a unique index as well.
  if (!(await lockCompany(tx, companyId))) return refused("no-such-company", { field: "companyId" });
  const before = await lockStanding(tx, companyId, kind);
  if (before) await updateStandingEnded(tx, { id: before.id, at, by: by.id });
  const standingId = newId();
  await insertStanding(tx, {
    id: standingId,
    companyId,
    kind,
    holderId,
    since: at,
    until: command.until ?? null,
    setBy: by.id,
  });
  await publish(tx, standingSet, { companyId, kind, holderId }, command);
  return { standingId };
}

/** Ending what has ended changes nothing. */
export async function endStanding(
  tx: Tx,
  command: Command & { companyId: string; kind: StandingKind },
): Promise<Outcome<Ok>> {
  const { companyId, kind, by, at } = command;
  const standing = await lockStanding(tx, companyId, kind);
  if (!standing) return ok;
  await updateStandingEnded(tx, { id: standing.id, at, by: by.id });
  await publish(tx, standingEnded, { companyId, kind, holderId: standing.holderId }, command);
  return ok;
}

/** Who holds a company and why; null when anybody may approach it. */
export async function holderOf(tx: Tx, companyId: string, at: Date | null = null): Promise<Standing | null> {
  const [first] = await listStandings(tx, [companyId], at);
  return first ?? null;
}
