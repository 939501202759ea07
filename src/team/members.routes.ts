import { deleteMembership } from "../platform/auth/logins.store.ts";
import { deleteMemberSessions } from "../platform/auth/sessions.store.ts";
import { dayIn } from "../platform/calendar.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused } from "../platform/outcome.ts";
import { changeRole } from "./change-role.ts";
import { editMember } from "./edit-member.ts";
import { endMembership } from "./end-membership.ts";
import { cancelLeave, noteLeave } from "./leave.ts";
import { markShift } from "./mark-shift.ts";
import { findMemberCard } from "./member-card.ts";
import {
  allowExceptionContract,
  cancelLeaveContract,
  changeRoleContract,
  editMemberContract,
  endExceptionContract,
  endMembershipContract,
  getMemberContract,
  listMembersContract,
  markShiftContract,
  noteLeaveContract,
} from "./members.contract.ts";
import { listPeople } from "./people.store.ts";
import { allowException, endException } from "./role-exceptions.ts";
import { getWorkspace } from "./workspaces.store.ts";

export const memberRoutes: Served[] = [
  serve(listMembersContract, (call) =>
    call.inWorkspace(async (tx) => {
      const { limit, find, left } = call.query;
      const on = dayIn((await getWorkspace(tx)).zone, call.at);
      const after = readCursor<[string, string]>(call.query.after);
      const rows = await listPeople(tx, { on, find, left: left === "yes", after, limit });
      const last = rows.length === limit ? rows[limit - 1]! : null;
      return { rows, next: last && writeCursor([last.name, last.id]) };
    }),
  ),
  serve(getMemberContract, (call) =>
    call.inWorkspace((tx) => findMemberCard(tx, { by: call.by, at: call.at, memberId: call.params.id })),
  ),
  serve(editMemberContract, (call) =>
    call.inWorkspace((tx) =>
      editMember(tx, { by: call.by, at: call.at, memberId: call.params.id, edit: call.body }),
    ),
  ),
  serve(changeRoleContract, (call) =>
    call.inWorkspace((tx) =>
      changeRole(tx, { by: call.by, at: call.at, memberId: call.params.id, ...call.body }),
    ),
  ),
  serve(allowExceptionContract, (call) =>
    call.inWorkspace((tx) =>
      allowException(tx, { by: call.by, at: call.at, memberId: call.params.id, ...call.body }),
    ),
  ),
  serve(endExceptionContract, (call) =>
    call.inWorkspace((tx) =>
      endException(tx, {
        by: call.by,
        at: call.at,
        memberId: call.params.id,
        exceptionId: call.params.exceptionId,
      }),
    ),
  ),
  serve(endMembershipContract, async (call) => {
    const memberId = call.params.id;
    const left = await call.inWorkspace((tx) =>
      endMembership(tx, { by: call.by, at: call.at, memberId, ...call.body }),
    );
    if (isRefused(left)) return left;
    // After commit: a member who has left is refused at every door already, their sessions are only tidied.
    await deleteMemberSessions(call.directory, call.workspaceId, memberId);
    await deleteMembership(call.directory, call.workspaceId, memberId);
    return left;
  }),
  serve(noteLeaveContract, (call) =>
    call.inWorkspace((tx) =>
      noteLeave(tx, { by: call.by, at: call.at, memberId: call.params.id, ...call.body }),
    ),
  ),
  serve(cancelLeaveContract, (call) =>
    call.inWorkspace((tx) =>
      cancelLeave(tx, {
        by: call.by,
        at: call.at,
        memberId: call.params.id,
        leaveId: call.params.leaveId,
      }),
    ),
  ),
  serve(markShiftContract, (call) =>
    call.inWorkspace((tx) =>
      markShift(tx, { by: call.by, at: call.at, memberId: call.params.id, ...call.body }),
    ),
  ),
];
