export { type GateFact, gateFacts } from "./gate-facts.ts";
export { processPublished } from "./process.events.ts";
export { gateRefusals } from "./process.refusals.ts";
export type { ProcessVersion, Step } from "./step.ts";

export const processPermissions = {
  "process.edit": "Publish new versions of the sales process",
};
