export { openProcess } from "./open-process.ts";
export { passGate } from "./pass-gate.ts";
export { processRoutes } from "./process.routes.ts";
export { findProcessVersion as processVersion, getNewestVersion as currentProcess } from "./process.store.ts";
export { publishProcess } from "./publish-process.ts";
