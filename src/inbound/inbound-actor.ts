import { systemActor } from "../platform/actor.ts";

/** Takes in what comes from outside, whoever sent it. */
export const inboundActor = systemActor("inbound");
