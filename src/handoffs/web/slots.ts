import { defineSlot } from "../../platform/web/slots.ts";

/** Under the hand-offs that wait: deals whose next step is due. */
export const aeToday = defineSlot<object>("ae.today");
