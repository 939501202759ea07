export { type About, about } from "./about.ts";
export { readToday } from "./activity.contract.ts";
export {
  noteAdded,
  taskDone,
  taskSnoozed,
  tasksAdded,
  tasksCancelled,
  tasksMoved,
} from "./activity.events.ts";
export { taskRefusals } from "./activity.refusals.ts";
export { type TaskToAdd, usualRank } from "./task.ts";

export const activityPermissions = {
  "activity.write": "Write notes and give oneself tasks",
};
