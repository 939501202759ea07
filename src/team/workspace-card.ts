import type { Tx } from "../platform/db/tx.ts";
import { findWorkingRules, listHolidays } from "./calendars.store.ts";
import { namesOf } from "./member-names.ts";
import { usualWeek } from "./working-calendar.ts";
import { getWorkspace } from "./workspaces.store.ts";

export async function findWorkspaceCard(tx: Tx) {
  const { name, zone, currency, demo } = await getWorkspace(tx);
  const rules = await findWorkingRules(tx);
  const nameOf = await namesOf(tx, [rules?.changedBy]);
  return {
    name,
    zone,
    currency,
    demo,
    week: rules?.week ?? usualWeek,
    repsSeeTeam: rules?.repsSeeTeam ?? false,
    changedByName: nameOf(rules?.changedBy),
    changedAt: rules?.changedAt ?? null,
    holidays: await listHolidays(tx),
  };
}
