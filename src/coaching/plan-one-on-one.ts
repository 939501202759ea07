import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { nextSlot } from "./cadence.ts";
import { oneOnOnePlanned } from "./coaching.events.ts";
import { toldOf } from "./load-series.ts";
import { findLast, insertFact, insertOneOnOne } from "./one-on-ones.store.ts";
import type { Series } from "./series.store.ts";

interface Slot {
  startsAt: Date;
  minutes?: number | undefined;
  followsId?: string;
}

export async function planOneOnOne(
  tx: Tx,
  series: Series,
  slot: Slot,
  command: Command,
): Promise<{ oneOnOneId: string }> {
  const id = newId();
  const { startsAt, minutes = series.minutes, followsId = null } = slot;
  await insertOneOnOne(tx, { id, seriesId: series.id, startsAt, minutes, followsId });
  await insertFact(tx, { oneOnOneId: id, fact: "planned" }, command);
  const told = { ...toldOf(series), oneOnOneId: id, startsAt: startsAt.toISOString() };
  await publish(tx, oneOnOnePlanned, told, command);
  return { oneOnOneId: id };
}

/**
 * The next usual slot, as soon as one is over. It looks past the latest date the series ever had, moved ones too:
 * Wednesday's held on Monday must not plan Wednesday again.
 */
export async function planNext(tx: Tx, series: Series, command: Command): Promise<{ oneOnOneId: string }> {
  const last = await findLast(tx, series.id);
  const after = last && last.startsAt > command.at ? last.startsAt : command.at;
  return planOneOnOne(tx, series, { startsAt: nextSlot(series, after) }, command);
}
