export { addNote } from "./add-note.ts";
export { addTask } from "./add-task.ts";
export { cancelTasks, finishTask } from "./end-tasks.ts";
export { handOverTasks, moveTasks } from "./move-tasks.ts";
export { replaceTasks } from "./replace-tasks.ts";
export { snoozeTask } from "./snooze-task.ts";
export type { Task } from "./task.ts";
