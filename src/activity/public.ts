export { addNote } from "./add-note.ts";
export { addTask } from "./add-task.ts";
export { cancelTasks, finishTask } from "./end-tasks.ts";
export { moveTasks } from "./move-tasks.ts";
export { snoozeTask } from "./snooze-task.ts";
export type { Task } from "./task.ts";
