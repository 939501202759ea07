export { acceptHandoff } from "./accept-handoff.ts";
export { followBooking, followMissedMeeting, keepHeldMeeting } from "./follow-meeting.ts";
export { applySilenceToHandoffs } from "./handoffs.jobs.ts";
export { handoffsRoutes } from "./handoffs.routes.ts";
export {
  findHandoff as getHandoff,
  findLiveHandoffOf,
  findNote as getHandoffNote,
  listHandoffs,
  listHandoffsOfLeads,
} from "./handoffs.store.ts";
export { handoffSubject, handoffWords } from "./handoffs.timeline.ts";
export { isHandoffVisible } from "./load-handoff.ts";
export { markAsExecutive } from "./mark-as-executive.ts";
export { markCriterion } from "./mark-criterion.ts";
export { needsWork, reworkHandoff } from "./needs-work.ts";
export { type Offer, offerHandoff } from "./offer-handoff.ts";
export { openHandoffs } from "./open-handoffs.ts";
export { qualificationFacts } from "./qualification-complete.ts";
export { recordConversation } from "./record-conversation.ts";
export { releaseHandoffsOf, releaseUnlessExecutive, withdrawHandoff } from "./release-handoff.ts";
export { findRequalification, type Requalification } from "./requalifications.store.ts";
export { requalify, type Verdict } from "./requalify.ts";
export { returnHandoff } from "./return-handoff.ts";
export { allowSecondHandoff, waiveCriterion } from "./waive-criterion.ts";
