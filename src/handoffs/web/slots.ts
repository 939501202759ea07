import { defineSlot } from "../../platform/web/slots.ts";

/** Under the hand-offs that wait: deals whose next step is due. */
export const aeToday = defineSlot<object>("ae.today");

/** Under the clock of one hand-off: what became of it in later rooms. */
export const handoffAside = defineSlot<{ handoffId: string; personId: string }>("handoff.aside");
