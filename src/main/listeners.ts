import { listen, on } from "../platform/events/listeners.ts";
import { openProcess } from "../process/public.ts";
import { workspaceOpened } from "../team/open.ts";

/**
 * Who hears what, in order. What must be true together runs in the event's transaction: a listener that refuses
 * rolls all of it back, with its code. A listener is the hearer's own action; this page maps event to command.
 */
export const listeners = listen([
  on(workspaceOpened, "process: begin with the default lanes", (tx, _event, command) =>
    openProcess(tx, command),
  ),
]);
