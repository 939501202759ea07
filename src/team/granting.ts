import type { Actor } from "../platform/actor.ts";
import { type Refusal, refused } from "../platform/outcome.ts";
import { type FrontlineRole, frontlineRoles, type Role } from "./role.ts";

const leading: ReadonlySet<Role> = new Set(["director", "vp", "finance", "admin"]);
const mayApprove: ReadonlySet<string> = new Set(["manager", "director", "vp"]);
const LONGEST_EXCEPTION_DAYS = 366;

/** Who may put somebody into a role: not themself, and the roles that lead only who may also edit charters. */
export function refusalToGrant(by: Actor, grant: { memberId: string | null; role: Role }): Refusal | null {
  if (!by.may("team.manage")) return refused("not-permitted", { facts: { permission: "team.manage" } });
  if (by.kind === "member" && by.id === grant.memberId) return refused("own-role");
  if (leading.has(grant.role) && !by.may("charters.edit")) {
    return refused("role-above-yours", { field: "role", facts: { role: grant.role } });
  }
  return null;
}

/** A dual-role exception: dated, reasoned, for a role they do not hold, approved by a leader who is somebody else. */
export function refusalToApprove(
  by: Actor,
  exception: { memberId: string; held: Role; role: FrontlineRole; days: number },
): Refusal | null {
  if (by.kind === "member" && !mayApprove.has(by.role ?? "")) return refused("exception-needs-leader");
  if (by.id === exception.memberId) return refused("own-role");
  if (!frontlineRoles.some((role) => role === exception.held)) return refused("exception-not-frontline");
  if (exception.held === exception.role) return refused("role-held", { field: "role" });
  if (exception.days < 1) return refused("dates-reversed", { field: "lastOn" });
  if (exception.days > LONGEST_EXCEPTION_DAYS) return refused("exception-too-long", { field: "lastOn" });
  return null;
}

/** The workspace keeps somebody who may manage people and edit charters, or nobody could repair it. */
export function refusalToLoseSteward(stewards: readonly string[], memberId: string): Refusal | null {
  const isLast = stewards.length > 0 && stewards.every((id) => id === memberId);
  return isLast ? refused("last-steward") : null;
}
