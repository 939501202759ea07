import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";
import type { Week } from "./working-calendar.ts";

export interface Member {
  id: string;
  name: string;
  email: string;
  zone: string;
  locale: string;
  teamId: string | null;
  week: Week | null;
  joinedAt: Date;
  leftAt: Date | null;
}

const memberColumns = sql`id, name, email, zone, locale, team_id, week, joined_at, left_at`;

export function getMember(tx: Tx, memberId: string): Promise<Member> {
  return tx.get(sql<Member>`select ${memberColumns} from members where id = ${memberId}`);
}

export function lockMember(tx: Tx, memberId: string): Promise<Member | null> {
  return tx.find(sql<Member>`select ${memberColumns} from members where id = ${memberId} for update`);
}

export async function insertMember(tx: Tx, member: Omit<Member, "leftAt" | "week">): Promise<void> {
  await tx.run(sql`
    insert into members (id, name, email, zone, locale, team_id, joined_at)
    values (${member.id}, ${member.name}, ${member.email}, ${member.zone}, ${member.locale}, ${member.teamId}, ${member.joinedAt})`);
}

export interface ListedMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  zone: string;
  teamId: string | null;
  leftAt: Date | null;
}

export interface MemberChange {
  id: string;
  memberId: string;
  field: "name" | "zone" | "locale" | "team" | "hours" | "left";
  was: string | null;
  became: string | null;
  why?: string | null;
  changedBy: string;
  changedAt: Date;
}

export async function insertMemberChange(tx: Tx, change: MemberChange): Promise<void> {
  await tx.run(sql`
    insert into member_changes (id, member_id, field, was, became, why, changed_by, changed_at)
    values (${change.id}, ${change.memberId}, ${change.field}, ${change.was}, ${change.became}, ${change.why ?? null},
            ${change.changedBy}, ${change.changedAt})`);
}

export async function updateMember(
  tx: Tx,
  member: Pick<Member, "id" | "name" | "zone" | "locale" | "teamId" | "week" | "leftAt">,
): Promise<void> {
  await tx.run(sql`
    update members set name = ${member.name}, zone = ${member.zone}, locale = ${member.locale}, team_id = ${member.teamId},
      week = ${member.week && JSON.stringify(member.week)}, left_at = ${member.leftAt}
    where id = ${member.id}`);
}

export async function isMemberEmail(tx: Tx, email: string): Promise<boolean> {
  const row = await tx.find(sql`select 1 from members where lower(email) = ${email} and left_at is null`);
  return row !== null;
}

/** By name. The role is the one held on that day; without a day, the one not ended (or ended last). */
export function listMembers(tx: Tx, ids?: readonly string[], on?: string): Promise<ListedMember[]> {
  const chosen = ids ? sql`where m.id = any(${[...ids]}::uuid[])` : sql``;
  const day = on ?? null;
  return tx.list(sql<ListedMember>`
    select m.id, m.name, m.email, p.role, m.zone, m.team_id, m.left_at
    from members m
    join lateral (
      select role from role_periods p where p.member_id = m.id
      order by (${day}::date is not null and from_on <= ${day}::date and (until_on is null or until_on > ${day}::date)) desc,
               (until_on is null) desc, from_on desc limit 1) p on true
    ${chosen} order by m.name, m.id`);
}
