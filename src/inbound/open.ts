export { type Asset, assets, type FormContent, formContent, type Treatment, usualContent } from "./form.ts";
export {
  breachEscalated,
  clockBreached,
  formClosed,
  formPublished,
  leadRouted,
  leadScored,
  rulesPublished,
  submissionSettled,
} from "./inbound.events.ts";
export { arrivalRefusals, formRefusals } from "./inbound.refusals.ts";
export { type InboundRules, inboundRules, usualRules } from "./inbound-rules.ts";
export { type Stretch, whoseMinutes } from "./response-clock.ts";

export const inboundPermissions = {
  "inbound.read": "See the live queue, and what came in through forms",
  "inbound.claim": "Take arrivals from the live queue",
  "inbound.forms": "Make and change forms, scores and clocks",
};
