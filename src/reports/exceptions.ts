import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { joinedStretches } from "./joined-stretches.ts";
import { listRolesHeld } from "./people.store.ts";

interface Period {
  from?: string | undefined;
  until?: string | undefined;
}

/** Dual-role exceptions in force in the period, of members whose numbers the asker sees (PRODUCT §2). */
export async function readExceptions(
  tx: Tx,
  { from, until }: Period,
  visible: readonly string[] | "all",
): Promise<{ member: { id: string; name: string }; role: string; fromOn: string; untilOn: string | null }[]> {
  const held = (await listRolesHeld(tx, from, until)).filter(
    ({ isException, memberId }) => isException && (visible === "all" || visible.includes(memberId)),
  );
  if (held.length === 0) return [];
  const members = new Map(
    (await listMembers(tx, [...new Set(held.map(({ memberId }) => memberId))])).map((m) => [m.id, m.name]),
  );
  return joinedStretches(held).map(({ memberId, role, fromOn, untilOn }) => ({
    member: { id: memberId, name: members.get(memberId) ?? "" },
    role,
    fromOn,
    untilOn,
  }));
}
