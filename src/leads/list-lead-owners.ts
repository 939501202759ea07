import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import type { Role } from "../team/open.ts";
import { listMembers, rolesOfEach, visibleMembers } from "../team/public.ts";
import { refusalToOwn } from "./lead.ts";
import { type LeadMotion, leadMotions } from "./lead-state.ts";

interface LeadOwner {
  id: string;
  name: string;
  motions: LeadMotion[];
}

/** Whom leads may be given to today, of those the asker sees. */
export async function listLeadOwners(tx: Tx, { by, at }: Command): Promise<Outcome<{ rows: LeadOwner[] }>> {
  const no = refusalToAct(by, "leads.assign");
  if (no) return no;
  const visible = await visibleMembers(tx, by);
  const members = (await listMembers(tx, visible === "all" ? undefined : visible)).filter(
    (member) => !member.leftAt,
  );
  const ids = members.map(({ id }) => id);
  const held = await rolesOfEach(tx, ids, at);
  const rows = members.map(({ id, name }) => ({ id, name, motions: motionsOf(held.get(id) ?? []) }));
  return { rows: rows.filter(({ motions }) => motions.length > 0) };
}

const motionsOf = (roles: readonly Role[]): LeadMotion[] =>
  leadMotions.filter((motion) => refusalToOwn(motion, roles) === null);
