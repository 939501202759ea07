import { type Command, systemActor } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { oneOnOneMissed, oneOnOneMoved } from "./coaching.events.ts";
import { moveAgreements } from "./commitments.store.ts";
import { loadSeriesToChange, toldOf } from "./load-series.ts";
import type { Whose } from "./one-on-one.ts";
import { findOneOnOne, insertFact, lockLapsed, type OneOnOne, saveOneOnOne } from "./one-on-ones.store.ts";
import { planNext, planOneOnOne } from "./plan-one-on-one.ts";
import { findSeries, type Series } from "./series.store.ts";

type OfOne = Command & { seriesId: string; oneOnOneId: string; whose?: Whose | undefined };

/** Another time. Agenda and commitments hang on the series, so nothing is carried and nothing is lost. */
export async function moveOneOnOne(
  tx: Tx,
  command: OfOne & { startsAt: Date; minutes?: number | undefined },
): Promise<Outcome<{ nextId: string }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const it = await findOneOnOne(tx, series.id, command.oneOnOneId);
  if (!it) return refused("not-found");
  if (it.state !== "planned") return refused("already-recorded");
  const { startsAt, at, whose } = command;
  if (startsAt <= at) return refused("time-in-the-past", { field: "startsAt" });
  await saveOneOnOne(tx, { ...it, state: "moved", closedAt: at });
  await insertFact(tx, { oneOnOneId: it.id, fact: "moved", whose }, command);
  const slot = { startsAt, minutes: command.minutes ?? it.minutes, followsId: it.id };
  const { oneOnOneId: nextId } = await planOneOnOne(tx, series, slot, command);
  await moveAgreements(tx, it.id, nextId);
  await publish(tx, oneOnOneMoved, { ...toldOf(series), oneOnOneId: it.id, nextId }, command);
  return { nextId };
}

/** It fell out. The next usual one is planned. */
export async function missOneOnOne(tx: Tx, command: OfOne): Promise<Outcome<{ nextId: string }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const it = await findOneOnOne(tx, series.id, command.oneOnOneId);
  if (!it) return refused("not-found");
  if (it.state !== "planned") return refused("already-recorded");
  if (it.startsAt > command.at) return refused("not-begun-yet");
  return miss(tx, series, it, command);
}

const SILENCE_HOURS = 24;
const CHUNK = 100;

/**
 * A day after its time with nobody having said what became of it, a one-on-one counts as missed and the next is
 * planned: the proof that they happen must not wait for somebody to remember. Either of the two may set it right.
 */
export async function missLapsed(tx: Tx, { at }: { at: Date }): Promise<{ missed: number }> {
  const command = { by: systemActor("one-on-ones"), at };
  const lapsed = await lockLapsed(tx, new Date(at.getTime() - SILENCE_HOURS * 3_600_000), CHUNK);
  for (const it of lapsed) await miss(tx, (await findSeries(tx, it.seriesId))!, it, command);
  return { missed: lapsed.length };
}

async function miss(
  tx: Tx,
  series: Series,
  it: OneOnOne,
  command: Command & { whose?: Whose | undefined },
): Promise<{ nextId: string }> {
  await saveOneOnOne(tx, { ...it, state: "missed", beganAt: null, closedAt: command.at });
  await insertFact(tx, { oneOnOneId: it.id, fact: "missed", whose: command.whose }, command);
  await publish(tx, oneOnOneMissed, { ...toldOf(series), oneOnOneId: it.id }, command);
  const { oneOnOneId: nextId } = await planNext(tx, series, command);
  await moveAgreements(tx, it.id, nextId);
  return { nextId };
}
