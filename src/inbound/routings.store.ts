import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { levelFloor, type Place, startingLevel } from "./rotation.ts";
import type { Reason } from "./score.ts";

export type RoutingWhy = "owner" | "holder" | "rotation" | "nobody-on-shift" | "nurture";

export interface Routing {
  id: string;
  leadId: string;
  submissionId: string;
  rulesVersion: number;
  why: RoutingWhy;
  firstFor: string | null;
  firstUntil: Date | null;
  toldMemberId: string | null;
  candidates: { memberId: string; level: number; lastAt: string | null }[];
  excluded: { memberId: string; why: string }[];
  routedAt: Date;
}

export async function insertRouting(tx: Tx, routing: Routing): Promise<void> {
  await tx.run(sql`
    insert into routings (id, lead_id, submission_id, rules_version, why, first_for, first_until, told_member_id,
                          candidates, excluded, routed_at)
    values (${routing.id}, ${routing.leadId}, ${routing.submissionId}, ${routing.rulesVersion}, ${routing.why},
            ${routing.firstFor}, ${routing.firstUntil}, ${routing.toldMemberId},
            ${JSON.stringify(routing.candidates)}, ${JSON.stringify(routing.excluded)}, ${routing.routedAt})`);
}

export function listRoutings(tx: Tx, leadIds: readonly string[]): Promise<Routing[]> {
  return tx.list(sql<Routing>`
    select distinct on (lead_id) id, lead_id, submission_id, rules_version, why, first_for, first_until,
           told_member_id, candidates, excluded, routed_at
    from routings where lead_id = any(${leadIds}::uuid[]) order by lead_id, routed_at desc, id desc`);
}

export interface StoredScore {
  id: string;
  leadId: string;
  submissionId: string;
  rulesVersion: number;
  fit: number;
  behaviour: number;
  grade: string;
  clock: string;
  reasons: Reason[];
  scoredAt: Date;
}

export async function insertScore(tx: Tx, score: StoredScore): Promise<void> {
  await tx.run(sql`
    insert into scores (id, lead_id, submission_id, rules_version, fit, behaviour, grade, clock, reasons, scored_at)
    values (${score.id}, ${score.leadId}, ${score.submissionId}, ${score.rulesVersion}, ${score.fit}, ${score.behaviour},
            ${score.grade}, ${score.clock}, ${JSON.stringify(score.reasons)}, ${score.scoredAt})`);
}

/** The newest of each lead. */
export function listScores(tx: Tx, leadIds: readonly string[]): Promise<StoredScore[]> {
  return tx.list(sql<StoredScore>`
    select distinct on (lead_id) id, lead_id, submission_id, rules_version, fit, behaviour, grade, clock, reasons, scored_at
    from scores where lead_id = any(${leadIds}::uuid[]) order by lead_id, scored_at desc, id desc`);
}

/** The places of those who are there; newcomers get one in the middle. */
export async function placesOf(tx: Tx, memberIds: readonly string[]): Promise<Place[]> {
  const known = await listPlaces(tx, memberIds);
  const missing = memberIds.filter((memberId) => !known.some((place) => place.memberId === memberId));
  if (missing.length === 0) return known;
  const level = startingLevel(known.map((place) => place.level));
  await tx.run(sql`
    insert into rotation_places (member_id, level)
    select member_id, ${level}::int from unnest(${missing}::uuid[]) as member_id on conflict do nothing`);
  return listPlaces(tx, memberIds);
}

const listPlaces = (tx: Tx, memberIds: readonly string[]) =>
  tx.list(sql<Place>`
    select member_id, level, last_at from rotation_places where member_id = any(${memberIds}::uuid[]) order by member_id`);

/**
 * Takes the next turn and answers whose it was. A place that another arrival holds at this instant is passed over
 * (its turn is being counted), so two arrivals never wait for each other; with every place held, it waits.
 */
export async function takeTurn(tx: Tx, places: readonly Place[], at: Date): Promise<string> {
  const floor = levelFloor(places);
  const memberIds = places.map((place) => place.memberId);
  const take = (skip: string) =>
    tx.find(sql<{ memberId: string }>`
      update rotation_places set level = greatest(level, ${floor}::int) + 1, last_at = ${at}
      where (workspace_id, member_id) = (
        select workspace_id, member_id from rotation_places where member_id = any(${memberIds}::uuid[])
        order by greatest(level, ${floor}::int), last_at nulls first, member_id limit 1 for update ${sql.raw(skip)})
      returning member_id`);
  const taken = (await take("skip locked")) ?? (await take(""));
  if (!taken) throw new Error("A rotation without places cannot give a turn.");
  return taken.memberId;
}

/** One who helped themself outside their turn has had one all the same. */
export async function countTurn(tx: Tx, memberId: string, at: Date): Promise<void> {
  await tx.run(
    sql`update rotation_places set level = level + 1, last_at = ${at} where member_id = ${memberId}`,
  );
}
