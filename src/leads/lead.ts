import type { Actor } from "../platform/actor.ts";
import { type Role, roleOwning } from "../team/open.ts";
import { isOpen, type LeadMotion, type LeadState, mayGo } from "./lead-state.ts";

/** One attempt to qualify one person. */
export interface Lead {
  id: string;
  personId: string;
  companyId: string | null;
  motion: LeadMotion;
  state: LeadState;
  ownerId: string | null;
  queueId: string | null;
  source: string;
  origin: string | null;
  nextStep: string | null;
  nextAt: Date | null;
  /** When the first human touch is promised; null when nothing was. */
  dueAt: Date | null;
  overdueSince: Date | null;
  openedAt: Date;
  claimedAt: Date | null;
  firstTouchAt: Date | null;
  closedAt: Date | null;
  closedReason: string | null;
  score: number;
  grade: string | null;
  processVersionId: string;
  version: number;
}

export interface NextStep {
  readonly what: string;
  readonly at: Date;
}

export const workPermission = (motion: LeadMotion): string => `leads.work-${motion}`;

type Worked = Pick<Lead, "ownerId" | "motion" | "state">;
export type WorkRefusal = "lead-closed" | "claim-first" | "not-yours" | "not-permitted";

/** Who may change a lead: its owner under a charter with the motion, a leader who may assign, the system. */
export function refusalToWork(lead: Worked, by: Actor): WorkRefusal | null {
  if (!isOpen(lead.state)) return "lead-closed";
  if (by.kind === "system" || by.may("leads.assign")) return null;
  if (!by.may(workPermission(lead.motion))) return "not-permitted";
  if (lead.ownerId === null) return "claim-first";
  return lead.ownerId === by.id ? null : "not-yours";
}

export function refusalToMove(lead: Worked, to: LeadState): "already-there" | "cannot-move" | null {
  if (lead.state === to) return "already-there";
  return mayGo(lead.state, to) ? null : "cannot-move";
}

export function refusalToClaim(lead: Worked): "lead-closed" | "already-claimed" | null {
  if (!isOpen(lead.state)) return "lead-closed";
  return lead.ownerId === null ? null : "already-claimed";
}

/** A motion belongs to one role; another role owns its leads only under a dated exception (PRODUCT §2). */
export function refusalToOwn(motion: LeadMotion, roles: readonly Role[]): "wrong-role" | null {
  return roles.includes(roleOwning(motion)) ? null : "wrong-role";
}
