import type { Role } from "./role.ts";

/** What a role is for and what it may do, in one object: shown to people and enforced at every door. */
export interface Charter {
  readonly role: Role;
  readonly mission: string;
  readonly duties: readonly string[];
  readonly deliverables: readonly string[];
  /** Permission keys of the rooms; a test holds them against what the rooms register. */
  readonly may: readonly string[];
}
