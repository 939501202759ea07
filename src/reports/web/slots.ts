import { defineSlot } from "../../platform/web/slots.ts";

/** On the manager's floor, beside the clocks: one-on-ones of this week, approvals, reviews due. */
export const floorAside = defineSlot<object>("floor.aside");
