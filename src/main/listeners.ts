import { listen } from "../platform/events/listeners.ts";

/**
 * Who hears what, in order. What must be true together runs in the event's transaction: a listener that refuses
 * rolls all of it back, with its code. A listener is the hearer's own action; this page maps event to command.
 */
export const listeners = listen([]);
