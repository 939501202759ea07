import { type Served, serve } from "../platform/http/serve.ts";
import { addHoliday, editWorkspace, removeHoliday } from "./set-working-rules.ts";
import {
  addHolidayContract,
  editWorkspaceContract,
  getWorkspaceContract,
  removeHolidayContract,
} from "./workspace.contract.ts";
import { findWorkspaceCard } from "./workspace-card.ts";

export const workspaceRoutes: Served[] = [
  serve(getWorkspaceContract, (call) => call.inWorkspace(findWorkspaceCard)),
  serve(editWorkspaceContract, (call) =>
    call.inWorkspace((tx) => editWorkspace(tx, { by: call.by, at: call.at, ...call.body })),
  ),
  serve(addHolidayContract, (call) =>
    call.inWorkspace((tx) => addHoliday(tx, { by: call.by, at: call.at, ...call.body })),
  ),
  serve(removeHolidayContract, (call) =>
    call.inWorkspace((tx) => removeHoliday(tx, { by: call.by, at: call.at, ...call.params })),
  ),
];
