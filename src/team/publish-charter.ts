import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import type { Charter } from "./charter.ts";
import { isSameCharter } from "./charter-difference.ts";
import {
  findCharterVersion,
  insertAcknowledgement,
  insertCharterVersion,
  listNewestCharters,
} from "./charters.store.ts";
import type { MemberActor } from "./member-actor.ts";
import type { Role } from "./role.ts";
import { listStewards } from "./roles.store.ts";
import { charterAcknowledged, charterPublished } from "./team.events.ts";
import { lockWorkspace } from "./workspaces.store.ts";

/**
 * The next version of a role's charter; everyone in the role is asked to read it again. Rights must be ones that a
 * room registers (`registered`), except those the charter already holds.
 */
export async function publishCharter(
  tx: Tx,
  command: Command & { charter: Charter; basedOn: number; registered: readonly string[] },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "charters.edit");
  if (no) return no;
  const { charter } = command;
  const workspace = await lockWorkspace(tx);
  const current = (await listNewestCharters(tx)).find((found) => found.role === charter.role);
  if (!current) return refused("not-found");
  if (current.version !== command.basedOn)
    return refused("charter-stale", { facts: { version: current.version } });
  if (isSameCharter(current, charter)) return refused("charter-unchanged");
  const known = new Set([...command.registered, ...current.may]);
  const unknown = charter.may.filter((right) => !known.has(right));
  if (unknown.length > 0) return refused("unknown-right", { field: "may", facts: { unknown } });

  const version = current.version + 1;
  await insertCharterVersion(tx, charter, { version, by: command.by.id, at: command.at });
  const stewards = await listStewards(tx, dayIn(workspace.zone, command.at));
  if (stewards.length === 0) return refused("last-steward", { field: "may" });
  await publish(tx, charterPublished, { role: charter.role, version }, command);
  return { version };
}

/** "I have read what my role is for." Only of a role held today; once per version. */
export async function acknowledgeCharter(
  tx: Tx,
  command: Command & { role: Role; version: number },
): Promise<Outcome<Ok>> {
  const { role, version, at } = command;
  const actor = command.by as MemberActor;
  if (actor.kind !== "member" || !actor.roles.includes(role)) return refused("not-permitted");
  if (!(await findCharterVersion(tx, role, version))) return refused("not-found");
  const isFirst = await insertAcknowledgement(tx, { memberId: actor.id, role, version, at });
  if (isFirst) await publish(tx, charterAcknowledged, { memberId: actor.id, role, version }, command);
  return ok;
}
