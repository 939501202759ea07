export { type HandoffState, handoffStates, type Mark, mark } from "./handoff.ts";
export {
  handoffAccepted,
  handoffEscalated,
  handoffNeedsWork,
  handoffOffered,
  handoffReleased,
  handoffRequalified,
  handoffReturned,
  handoffReworked,
} from "./handoffs.events.ts";
