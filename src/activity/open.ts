export { type About, about } from "./about.ts";
export {
  noteAdded,
  taskAdded,
  taskDone,
  taskSnoozed,
  tasksCancelled,
  tasksMoved,
} from "./activity.events.ts";
export { taskRefusals } from "./activity.refusals.ts";
export { usualRank } from "./task.ts";

export const activityPermissions = {
  "activity.write": "Write notes and give oneself tasks",
};
