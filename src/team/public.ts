export { addMember } from "./add-member.ts";
export { findMemberActor } from "./find-member-actor.ts";
export type { MemberActor } from "./member-actor.ts";
export { openWorkspace } from "./open-workspace.ts";
export { getWorkspace, type Workspace } from "./workspaces.store.ts";
