export { type ClockWords, clockWords, turnOf } from "./clock-words.ts";
export { type Criterion, defaultCriteria, openCriteria } from "./criteria.ts";
export { type Handoff, type HandoffState, handoffStates, isLive, type Mark, mark } from "./handoff.ts";
export {
  conversationHeld,
  handoffAccepted,
  handoffEscalated,
  handoffNeedsWork,
  handoffOffered,
  handoffReleased,
  handoffRequalified,
  handoffReturned,
  handoffReworked,
  handoffRulesPublished,
  qualificationMarked,
} from "./handoffs.events.ts";
export { handoffRefusals } from "./handoffs.refusals.ts";
export { type HandoffNote, handoffNote, missingParts, readingSeconds } from "./note.ts";
export { type ReturnReasonKey, returnReasonKeys, returnReasons } from "./return-reasons.ts";

export const handoffsPermissions = {
  "handoffs.read": "See hand-offs",
  "handoffs.qualify": "Qualify leads and hand them off",
  "handoffs.answer": "Take hand-offs and give the verdict",
  "handoffs.waive": "Waive a criterion, and allow a second hand-off at one company",
};
