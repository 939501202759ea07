import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type MemberActor, memberActor } from "./member-actor.ts";
import { findActingMember } from "./roles.store.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** Null when the member has left, holds no role today, or is nobody here. */
export async function findMemberActor(tx: Tx, memberId: string, at: Date): Promise<MemberActor | null> {
  const workspace = await getWorkspace(tx);
  const member = await findActingMember(tx, memberId, dayIn(workspace.zone, at));
  return member && memberActor(member);
}
