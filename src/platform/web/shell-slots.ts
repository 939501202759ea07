import { defineSlot } from "./slots.ts";

/** The clocks that run for the member, in the top bar. */
export const runningClocks = defineSlot<object>("shell.clocks");

/** The bell and what is behind it. */
export const notifications = defineSlot<object>("shell.notifications");

/** Above every screen: a workspace-wide warning, a running import, a dual-role notice. */
export const shellNotice = defineSlot<object>("shell.notice");
