import { defineSlot } from "../../platform/web/slots.ts";
import type { About } from "../about.ts";
import type { TodayTask } from "../activity.contract.ts";
import type { OfferedOutcome } from "./offered-outcome.ts";

/** Handed to what a room draws for the task in hand. */
export interface TodayActionProps {
  task: TodayTask;
  /** Says on which keys 1–9 which outcomes lie; see `useOfferedOutcomes`. */
  offer: (taskId: string, outcomes: readonly OfferedOutcome[]) => void;
  /** Takes the row off the list at once and does the change behind it; a refusal brings the row back. */
  settle: (taskId: string, change: () => Promise<unknown>, said: string) => void;
}

/** Beside the ring of the plan: credits pending and earned. */
export const todayStrip = defineSlot<object>("today.strip");

/** What to know before acting, by what the task is about; each fill draws only its own kinds. */
export const todayContext = defineSlot<{ task: TodayTask }>("today.context");

/** What to do, by kind of task: a call script, a reply composer. Each fill draws only its own kinds. */
export const todayAction = defineSlot<TodayActionProps>("today.action");

/** Further ways to write on a record's timeline: mail, call. */
export const composerAside = defineSlot<{ about: About; personId: string | null }>("composer.aside");
