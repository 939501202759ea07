import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { findWorkingRules } from "./calendars.store.ts";
import { listTeammates, listTeamsMembersLedBy } from "./teams.store.ts";

const seeEveryone = new Set(["marketing", "director", "vp", "finance", "admin"]);

/**
 * Whose work somebody may see: leaders and offices see all, a manager the teams they lead, a rep their own
 * and, where the company says so, their team's. People who left stay in: their past work is still the team's.
 */
export async function visibleMembers(tx: Tx, by: Actor): Promise<readonly string[] | "all"> {
  if (by.kind === "system" || seeEveryone.has(by.role ?? "")) return "all";
  if (by.role === "manager") return [...new Set([by.id, ...(await listTeamsMembersLedBy(tx, by.id))])];
  const rules = await findWorkingRules(tx);
  return rules?.repsSeeTeam ? listTeammates(tx, by.id) : [by.id];
}
