import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { CommitmentState } from "./agenda.ts";
import { commitmentChanged } from "./coaching.events.ts";
import {
  insertCommitment,
  insertCommitmentChange,
  lockCommitment,
  saveCommitmentState,
} from "./commitments.store.ts";
import { loadSeriesToChange, sideOf, toldOf } from "./load-series.ts";
import { findOneOnOne, findPlanned, type OneOnOne } from "./one-on-ones.store.ts";
import type { Series } from "./series.store.ts";

export interface Promised {
  /** Either of the two. */
  ownerId: string;
  words: string;
  dueOn?: string | null | undefined;
}

/** Something one of the two will do. It belongs to the series: it stays open however often a date moves or falls out. */
export async function commit(
  tx: Tx,
  command: Command & Promised & { seriesId: string; oneOnOneId?: string | undefined },
): Promise<Outcome<{ commitmentId: string }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const agreedIn = command.oneOnOneId
    ? await findOneOnOne(tx, series.id, command.oneOnOneId)
    : await findPlanned(tx, series.id);
  if (!agreedIn) return refused("not-found");
  return keepCommitment(tx, series, agreedIn, command);
}

/** The same inside a close, which has loaded and locked the series. */
export async function keepCommitment(
  tx: Tx,
  series: Series,
  agreedIn: Pick<OneOnOne, "id">,
  command: Command & Promised,
): Promise<Outcome<{ commitmentId: string }>> {
  const { ownerId, words, dueOn = null, at } = command;
  if (sideOf(series, ownerId) === null) return refused("not-of-this-pair", { field: "ownerId" });
  const made = { id: newId(), seriesId: series.id, agreedInId: agreedIn.id, ownerId, words, dueOn };
  await insertCommitment(tx, { ...made, state: "open", agreedAt: at, settledAt: null });
  const change = { commitmentId: made.id, was: null, became: "open" as const, why: null };
  await insertCommitmentChange(tx, change, command);
  const told = { ...toldOf(series), commitmentId: made.id, ownerId, became: "open" as const };
  await publish(tx, commitmentChanged, told, command);
  return { commitmentId: made.id };
}

/** Done, dropped with a reason, or open again. Either may say so; the change keeps who did. */
export async function settleCommitment(
  tx: Tx,
  command: Command & {
    seriesId: string;
    commitmentId: string;
    state: CommitmentState;
    why?: string | undefined;
  },
): Promise<Outcome<{ state: CommitmentState }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const it = await lockCommitment(tx, series.id, command.commitmentId);
  if (!it) return refused("not-found");
  const { state, why = null, at } = command;
  if (state === "dropped" && !why) return refused("reason-missing", { field: "why" });
  if (state === it.state) return { state };
  await saveCommitmentState(tx, { id: it.id, state, settledAt: state === "open" ? null : at });
  await insertCommitmentChange(tx, { commitmentId: it.id, was: it.state, became: state, why }, command);
  const told = { ...toldOf(series), commitmentId: it.id, ownerId: it.ownerId, became: state };
  await publish(tx, commitmentChanged, told, command);
  return { state };
}
