export { teamPermissions } from "./permissions.ts";
export {
  type FrontlineRole,
  frontlineRoles,
  type Motion,
  motionOf,
  motions,
  type Role,
  role,
  roleOwning,
  roles,
} from "./role.ts";
export {
  charterPublished,
  exceptionAllowed,
  exceptionEnded,
  leaveCancelled,
  leaveNoted,
  memberEdited,
  memberJoined,
  memberLeft,
  roleChanged,
  shiftMarked,
  workspaceOpened,
} from "./team.events.ts";
export {
  businessMinutesBetween,
  dueAfter,
  type Hours,
  isWorkingAt,
  usualWeek,
  type Week,
  type WorkingCalendar,
} from "./working-calendar.ts";
