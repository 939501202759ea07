import type { Command } from "../platform/actor.ts";
import { isZone } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, type Refusal, refused } from "../platform/outcome.ts";
import {
  insertMemberChange,
  lockMember,
  type Member,
  type MemberChange,
  updateMember,
} from "./members.store.ts";
import { memberEdited } from "./team.events.ts";
import { lockTeam } from "./teams.store.ts";
import type { Week } from "./working-calendar.ts";

interface MemberEdit {
  name?: string | undefined;
  zone?: string | undefined;
  locale?: string | undefined;
  teamId?: string | null | undefined;
  /** Null: the company's hours. */
  week?: Week | null | undefined;
}

/** Members edit their own name, zone, language and hours; teams are set by who manages people. */
export async function editMember(
  tx: Tx,
  command: Command & { memberId: string; edit: MemberEdit },
): Promise<Outcome<Ok>> {
  const { edit } = command;
  const member = await lockMember(tx, command.memberId);
  if (!member) return refused("not-found");
  const no = refusalToEdit(command, member);
  if (no) return no;
  if (edit.teamId && !(await lockTeam(tx, edit.teamId))) return refused("not-found", { field: "teamId" });

  const next = { ...member, ...withoutUndefined(edit) };
  const changes = differences(member, next);
  if (changes.length === 0) return ok;
  await updateMember(tx, next);
  for (const change of changes) {
    await insertMemberChange(tx, {
      ...change,
      id: newId(),
      memberId: member.id,
      changedBy: command.by.id,
      changedAt: command.at,
    });
  }
  await publish(
    tx,
    memberEdited,
    { memberId: member.id, fields: changes.map((change) => change.field) },
    command,
  );
  return ok;
}

function refusalToEdit(
  command: Command & { memberId: string; edit: MemberEdit },
  member: Member,
): Refusal | null {
  const isOwn = command.by.kind === "member" && command.by.id === member.id;
  const mayManage = command.by.may("team.manage");
  if (!mayManage && (!isOwn || command.edit.teamId !== undefined)) {
    return refused("not-permitted", { facts: { permission: "team.manage" } });
  }
  if (member.leftAt) return refused("has-left");
  if (command.edit.zone !== undefined && !isZone(command.edit.zone))
    return refused("unknown-zone", { field: "zone" });
  return null;
}

function withoutUndefined(edit: MemberEdit): Partial<Member> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

type Difference = Pick<MemberChange, "field" | "was" | "became">;

function differences(was: Member, became: Member): Difference[] {
  const pairs: [MemberChange["field"], string | null, string | null][] = [
    ["name", was.name, became.name],
    ["zone", was.zone, became.zone],
    ["locale", was.locale, became.locale],
    ["team", was.teamId, became.teamId],
    ["hours", was.week && JSON.stringify(was.week), became.week && JSON.stringify(became.week)],
  ];
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, was: before, became: after }));
}
