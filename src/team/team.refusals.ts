import type { RefusalCodes } from "../platform/http/contract.ts";

export const memberRefusals = {
  "own-role": { status: 403, says: "Nobody changes their own role. Ask another leader." },
  "role-above-yours": {
    status: 403,
    says: "Directors, VPs, finance and administrators are appointed by who may also edit charters. Ask a VP or an administrator.",
  },
  "role-held": { status: 409, says: "They hold this role already. Choose another." },
  "role-in-past": {
    status: 409,
    says: "A role begins today or later: past work keeps the role it was done in.",
  },
  "no-role-then": {
    status: 409,
    says: "They hold no role on that day. Choose a day on which they do.",
  },
  "last-steward": {
    status: 409,
    says: "Nobody else could manage people and charters afterwards. Give somebody else such a role first.",
  },
  "has-left": { status: 409, says: "They have left the workspace. Invite them again first." },
  "exception-needs-leader": {
    status: 403,
    says: "A dual-role exception is approved by a manager, director or VP.",
  },
  "exception-not-frontline": {
    status: 409,
    says: "Only SDRs, Market Response Reps and Account Executives can take on a second role.",
  },
  "exception-overlaps": {
    status: 409,
    says: "There is already an exception for this role on one of these days. End that one first.",
  },
  "exception-too-long": {
    status: 400,
    says: "An exception ends within a year. Choose an earlier day; it can be approved again.",
  },
  "dates-reversed": { status: 400, says: "The last day is before the first." },
  "leave-overlaps": { status: 409, says: "They are already away on one of these days." },
  "unknown-zone": { status: 400, says: "This is not a time zone. Choose one like Europe/Berlin." },
  "hand-over-first": {
    status: 409,
    says: "They still own open work. Name who takes it over, or reassign it first.",
  },
  "owns-open-work": {
    status: 409,
    says: "They still own open work that cannot go to this person. Choose somebody in the same role, or reassign it first.",
  },
  "cannot-take-over": { status: 409, says: "Whoever takes over must be here, and somebody else." },
} satisfies RefusalCodes;

export const teamRefusals = {
  "team-name-taken": { status: 409, says: "There is already a team of this name." },
  "not-a-leader": { status: 409, says: "A team is led by a manager, a director or a VP." },
  "has-left": memberRefusals["has-left"],
} satisfies RefusalCodes;

export const invitationRefusals = {
  "already-here": { status: 409, says: "Somebody with this email address is already in the workspace." },
  "already-invited": {
    status: 409,
    says: "An invitation to this address is open. Copy a new link for it, or revoke it first.",
  },
  "invitation-over": {
    status: 409,
    says: "This invitation has been used, revoked or has run out. Ask for a new one.",
  },
  "own-role": memberRefusals["own-role"],
  "role-above-yours": memberRefusals["role-above-yours"],
  "unknown-zone": memberRefusals["unknown-zone"],
} satisfies RefusalCodes;

export const charterRefusals = {
  "charter-stale": {
    status: 409,
    says: "Somebody published a newer version of this charter meanwhile. Look at it, then publish yours on top.",
  },
  "charter-unchanged": { status: 409, says: "Nothing differs from the charter in force." },
  "unknown-right": { status: 400, says: "No part of Frontline knows this right." },
  "last-steward": {
    status: 409,
    says: "With this charter nobody could manage people and charters any more. Keep both rights in one role that somebody holds.",
  },
} satisfies RefusalCodes;

export const setupRefusals = {
  "already-set-up": { status: 409, says: "This installation has been set up. Sign in instead." },
  "setup-under-way": {
    status: 409,
    says: "Somebody else is setting this installation up right now. Try again in a moment.",
  },
  "no-demo": { status: 404, says: "There is no demo floor here." },
  "unknown-zone": memberRefusals["unknown-zone"],
} satisfies RefusalCodes;

export const workspaceRefusals = {
  "unknown-zone": memberRefusals["unknown-zone"],
  "holiday-exists": { status: 409, says: "This day is already a holiday." },
} satisfies RefusalCodes;
