import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "./members.store.ts";

const MEMBER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of who did something: members by name, the system (a seed, a setup) as null. */
export async function namesOf(tx: Tx, ids: readonly (string | null | undefined)[]) {
  const members = ids.filter((id): id is string => !!id && MEMBER_ID.test(id));
  const found = members.length > 0 ? await listMembers(tx, [...new Set(members)]) : [];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return (id: string | null | undefined) => (id && names.get(id)) || null;
}
