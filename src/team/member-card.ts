import type { Command } from "../platform/actor.ts";
import { addDays, dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refused } from "../platform/outcome.ts";
import { listAcknowledgements, listNewestCharters } from "./charters.store.ts";
import { listLeave } from "./leave.store.ts";
import { refusalToPlan } from "./leave.ts";
import { namesOf } from "./member-names.ts";
import { getMember } from "./members.store.ts";
import { findPerson } from "./people.store.ts";
import type { Role } from "./role.ts";
import { listRoleExceptions } from "./role-exceptions.store.ts";
import { listRolePeriods } from "./roles.store.ts";
import { isOnShift } from "./shift.ts";
import { listLastMarks } from "./shifts.store.ts";
import { workingCalendarOf } from "./working-calendars.ts";
import { getWorkspace } from "./workspaces.store.ts";

const LEAVE_SHOWN_DAYS = 60;

/** Everything one page says of a member. Why somebody is away is theirs and their leaders' to know. */
export async function findMemberCard(tx: Tx, asked: Command & { memberId: string }) {
  const { memberId, at } = asked;
  const workspace = await getWorkspace(tx);
  const today = dayIn(workspace.zone, at);
  const person = await findPerson(tx, memberId, today);
  if (!person) return refused("not-found");
  const member = await getMember(tx, memberId);
  const roles = await listRolePeriods(tx, memberId);
  const exceptions = await listRoleExceptions(tx, memberId);
  const named = [
    person.managerId,
    ...roles.map((period) => period.grantedBy),
    ...exceptions.map((exception) => exception.approvedBy),
  ];
  const nameOf = await namesOf(tx, named);
  const calendar = await workingCalendarOf(tx, memberId);
  const [mark] = await listLastMarks(tx, [memberId], at);
  const mayPlan = refusalToPlan(asked.by, memberId) === null;
  const leave = await listLeave(tx, { memberId, endingFrom: addDays(today, -LEAVE_SHOWN_DAYS) });
  return {
    ...person,
    locale: member.locale,
    joinedAt: member.joinedAt,
    managerName: nameOf(person.managerId),
    week: calendar.week,
    ownWeek: member.week !== null,
    roles: roles.map(({ id, role, fromOn, untilOn, grantedBy }) => ({
      id,
      role,
      fromOn,
      untilOn,
      grantedByName: nameOf(grantedBy),
    })),
    allExceptions: exceptions
      .filter((exception) => exception.untilOn > exception.fromOn)
      .map(({ id, role, fromOn, untilOn, reason, approvedBy }) => ({
        id,
        role,
        fromOn,
        lastOn: addDays(untilOn, -1),
        reason,
        approvedBy,
        approvedByName: nameOf(approvedBy),
        isInForce: fromOn <= today && untilOn > today,
      })),
    leave: leave.map(({ id, kind, fromOn, lastOn }) => ({ id, kind: mayPlan ? kind : null, fromOn, lastOn })),
    charter: person.role && (await charterOf(tx, memberId, person.role)),
    isOnShift: person.leftAt === null && isOnShift(calendar, mark ?? null, at),
    mayPlan,
  };
}

async function charterOf(tx: Tx, memberId: string, role: Role) {
  const newest = (await listNewestCharters(tx)).find((charter) => charter.role === role)!;
  const [read] = await listAcknowledgements(tx, role, memberId);
  const isRead = read?.version === newest.version;
  return { version: newest.version, acknowledgedAt: isRead ? read.acknowledgedAt : null };
}
