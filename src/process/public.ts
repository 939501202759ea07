export { openProcess } from "./open-process.ts";
export { passGate } from "./pass-gate.ts";
export { findProcessVersion as processVersion, getNewestVersion as currentProcess } from "./process.store.ts";
