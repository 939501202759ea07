import { type Refusal, refused } from "./outcome.ts";

/** Who acts: a signed-in member under their charter, or a named part of the system. */
export interface Actor {
  readonly kind: "member" | "system";
  /** The member's id, or the system's name. */
  readonly id: string;
  /** The frontline role acted in, so that past work keeps the role it was done in. */
  readonly role: string | null;
  may(permission: string): boolean;
}

/** What every command carries: who and when. Rules read no clock and know no ambient user. */
export interface Command {
  readonly by: Actor;
  readonly at: Date;
}

/** Jobs and listeners act as a named system actor; they obey every rule but the charter. */
export function systemActor(name: string): Actor {
  return { kind: "system", id: name, role: null, may: () => true };
}

/** The charter check, asked inside actions so that every door meets it. */
export function refusalToAct(by: Actor, permission: string): Refusal | null {
  return by.may(permission) ? null : refused("not-permitted", { facts: { permission } });
}
