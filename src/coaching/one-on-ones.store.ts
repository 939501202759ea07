import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { OneOnOneFact, OneOnOneState, Whose } from "./one-on-one.ts";

export interface OneOnOne {
  id: string;
  seriesId: string;
  startsAt: Date;
  minutes: number;
  state: OneOnOneState;
  followsId: string | null;
  beganAt: Date | null;
  endedAt: Date | null;
  closedAt: Date | null;
  nothingAgreed: boolean;
}

const columns = sql`id, series_id, starts_at, minutes, state, follows_id, began_at, ended_at, closed_at, nothing_agreed`;

export async function insertOneOnOne(
  tx: Tx,
  planned: Pick<OneOnOne, "id" | "seriesId" | "startsAt" | "minutes" | "followsId">,
): Promise<void> {
  await tx.run(sql`
    insert into one_on_ones (id, series_id, starts_at, minutes, state, follows_id)
    values (${planned.id}, ${planned.seriesId}, ${planned.startsAt}, ${planned.minutes}, 'planned', ${planned.followsId})`);
}

export async function saveOneOnOne(tx: Tx, it: OneOnOne): Promise<void> {
  await tx.run(sql`
    update one_on_ones set state = ${it.state}, began_at = ${it.beganAt}, ended_at = ${it.endedAt},
      closed_at = ${it.closedAt}, nothing_agreed = ${it.nothingAgreed}
    where id = ${it.id}`);
}

export async function insertFact(
  tx: Tx,
  fact: { oneOnOneId: string; fact: OneOnOneFact; whose?: Whose | null | undefined },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into one_on_one_facts (id, one_on_one_id, fact, whose, by_kind, by_id, by_role, occurred_at)
    values (${newId()}, ${fact.oneOnOneId}, ${fact.fact}, ${fact.whose ?? null}, ${by.kind}, ${by.id}, ${by.role}, ${at})`);
}

export function findOneOnOne(tx: Tx, seriesId: string, id: string): Promise<OneOnOne | null> {
  return tx.find(sql<OneOnOne>`
    select ${columns} from one_on_ones where series_id = ${seriesId} and id = ${id}`);
}

export function findPlanned(tx: Tx, seriesId: string): Promise<OneOnOne | null> {
  return tx.find(sql<OneOnOne>`
    select ${columns} from one_on_ones where series_id = ${seriesId} and state = 'planned'`);
}

export function findLast(tx: Tx, seriesId: string): Promise<OneOnOne | null> {
  return tx.find(sql<OneOnOne>`
    select ${columns} from one_on_ones where series_id = ${seriesId} order by starts_at desc, id desc limit 1`);
}

/** The last one that took place, whole or in part: the brief begins there. */
export function findLastHeld(tx: Tx, seriesId: string): Promise<OneOnOne | null> {
  return tx.find(sql<OneOnOne>`
    select ${columns} from one_on_ones where series_id = ${seriesId} and state in ('held', 'partial')
    order by starts_at desc limit 1`);
}

/** Newest first, bounded: five years of weeks. */
export function listOneOnOnes(tx: Tx, seriesIds: readonly string[], since?: Date): Promise<OneOnOne[]> {
  return tx.list(sql<OneOnOne>`
    select ${columns} from one_on_ones
    where series_id = any(${[...seriesIds]}::uuid[]) and starts_at >= ${since ?? new Date(0)}
    order by starts_at desc, id desc limit ${260 * Math.max(1, seriesIds.length)}`);
}

export function listPlanned(tx: Tx, seriesIds: readonly string[]): Promise<OneOnOne[]> {
  return tx.list(sql<OneOnOne>`
    select ${columns} from one_on_ones where series_id = any(${[...seriesIds]}::uuid[]) and state = 'planned'`);
}

/** Planned ones nobody began or recorded in time. Skips those somebody is closing right now. */
export function lockLapsed(tx: Tx, before: Date, limit: number): Promise<OneOnOne[]> {
  return tx.list(sql<OneOnOne>`
    select ${columns} from one_on_ones
    where state = 'planned' and greatest(starts_at, began_at) < ${before}
    order by starts_at limit ${limit} for update skip locked`);
}

/** Those the system alone called missed: either of the two may still set them right. */
export async function listMissedBySilence(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.list(sql<{ oneOnOneId: string }>`
    select one_on_one_id from one_on_one_facts
    where one_on_one_id = any(${[...ids]}::uuid[]) and fact = 'missed' and by_kind = 'system'`);
  return rows.map((row) => row.oneOnOneId);
}
