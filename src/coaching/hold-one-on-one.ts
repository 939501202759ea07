import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { oneOnOneBegun, oneOnOneHeld } from "./coaching.events.ts";
import { keepCommitment, type Promised } from "./commit.ts";
import { isAnythingAgreedIn } from "./commitments.store.ts";
import { loadSeriesToChange, toldOf } from "./load-series.ts";
import { factOfHolding, isSpan } from "./one-on-one.ts";
import {
  findOneOnOne,
  insertFact,
  listMissedBySilence,
  type OneOnOne,
  saveOneOnOne,
} from "./one-on-ones.store.ts";
import { planNext } from "./plan-one-on-one.ts";

type OfOne = Command & { seriesId: string; oneOnOneId: string };

export interface Holding {
  /** When the two really met; unsaid: from when it was begun (or planned) until now. */
  beganAt?: Date | undefined;
  endedAt?: Date | undefined;
  agreed?: readonly Promised[] | undefined;
  /** Said in so many words: nothing was agreed this time. */
  nothingAgreed?: boolean | undefined;
}

/** The two sit down. Said twice, the first time counts. */
export async function beginOneOnOne(tx: Tx, command: OfOne): Promise<Outcome<Ok>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const it = await findOneOnOne(tx, series.id, command.oneOnOneId);
  if (!it) return refused("not-found");
  if (it.state !== "planned") return refused("already-recorded");
  if (it.beganAt) return ok;
  await saveOneOnOne(tx, { ...it, beganAt: command.at });
  await insertFact(tx, { oneOnOneId: it.id, fact: "begun" }, command);
  await publish(tx, oneOnOneBegun, { ...toldOf(series), oneOnOneId: it.id }, command);
  return ok;
}

/**
 * It took place: with what was agreed, or the plain word that nothing was. Shorter than four fifths of its length
 * it counts in part only. The next one is planned in the same transaction.
 */
export async function holdOneOnOne(
  tx: Tx,
  command: OfOne & Holding,
): Promise<Outcome<{ state: "held" | "partial"; nextId: string | null }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const it = await findOneOnOne(tx, series.id, command.oneOnOneId);
  if (!it) return refused("not-found");
  const isOpen =
    it.state === "planned" || (it.state === "missed" && (await listMissedBySilence(tx, [it.id])).length > 0);
  if (!isOpen) return refused("already-recorded");
  const span = spanOf(it, command);
  if (!isSpan(span, command.at)) return refused("times-do-not-fit", { field: "endedAt" });

  for (const promised of command.agreed ?? []) {
    orRefuse(await keepCommitment(tx, series, it, { ...promised, by: command.by, at: command.at }));
  }
  const isAgreed = await isAnythingAgreedIn(tx, it.id);
  if (!isAgreed && !command.nothingAgreed) return refused("agreement-missing");
  const state = factOfHolding(it, span);
  await saveOneOnOne(tx, { ...it, ...span, state, closedAt: command.at, nothingAgreed: !isAgreed });
  await insertFact(tx, { oneOnOneId: it.id, fact: state }, command);
  const told = { ...toldOf(series), oneOnOneId: it.id, inPart: state === "partial" };
  await publish(tx, oneOnOneHeld, told, command);
  // One set right after silence had its successor planned back then.
  const next = it.state === "planned" ? await planNext(tx, series, command) : null;
  return { state, nextId: next?.oneOnOneId ?? null };
}

function spanOf(it: OneOnOne, said: Holding & { at: Date }): { beganAt: Date; endedAt: Date } {
  return { beganAt: said.beganAt ?? it.beganAt ?? it.startsAt, endedAt: said.endedAt ?? said.at };
}
