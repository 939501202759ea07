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
