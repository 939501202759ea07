import type { Actor } from "../platform/actor.ts";
import type { Role } from "./role.ts";

/** A signed-in member acting under the charter of the roles they hold today. */
export interface MemberActor extends Actor {
  readonly kind: "member";
  readonly role: Role;
  /** The role held, and those of dual-role exceptions in force. */
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<string>;
  readonly zone: string;
}

export function memberActor(member: {
  id: string;
  role: Role;
  roles: readonly Role[];
  permissions: readonly string[];
  zone: string;
}): MemberActor {
  const permissions = new Set(member.permissions);
  return {
    kind: "member",
    id: member.id,
    role: member.role,
    roles: member.roles,
    permissions,
    zone: member.zone,
    may: (permission) => permissions.has(permission),
  };
}
