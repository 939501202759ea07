import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { type AgendaItem, deleteItem, insertItem, lockItem, updateItem } from "./agenda.store.ts";
import type { AgendaKind } from "./agenda.ts";
import { agendaChanged } from "./coaching.events.ts";
import { loadSeriesToChange, toldOf } from "./load-series.ts";
import type { Series } from "./series.store.ts";

interface ItemEdit {
  kind?: AgendaKind | undefined;
  words?: string | undefined;
  isDiscussed?: boolean | undefined;
  /** The version the words were changed from. */
  version: number;
}

export async function addAgendaItem(
  tx: Tx,
  command: Command & { seriesId: string; kind: AgendaKind; words: string },
): Promise<Outcome<{ itemId: string }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const { kind, words, by, at } = command;
  const item = { id: newId(), seriesId: series.id, authorId: by.id, kind, words, version: 1 };
  await insertItem(tx, { ...item, addedAt: at, discussedAt: null });
  await tell(tx, series, item.id, command);
  return { itemId: item.id };
}

/** Both edit every item. New words must be written over the words one saw; a tick fits any version. */
export async function editAgendaItem(
  tx: Tx,
  command: Command & { seriesId: string; itemId: string; edit: ItemEdit },
): Promise<Outcome<{ version: number }>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const item = await lockItem(tx, series.id, command.itemId);
  if (!item) return refused("not-found");
  const { kind = item.kind, words = item.words, isDiscussed, version } = command.edit;
  if (words !== item.words && version !== item.version) {
    return refused("agenda-changed", { field: "words", facts: { words: item.words, version: item.version } });
  }
  const discussedAt =
    isDiscussed === undefined ? item.discussedAt : isDiscussed ? (item.discussedAt ?? command.at) : null;
  const edited: AgendaItem = { ...item, kind, words, discussedAt, version: item.version + 1 };
  await updateItem(tx, edited);
  await tell(tx, series, item.id, command);
  return { version: edited.version };
}

export async function removeAgendaItem(
  tx: Tx,
  command: Command & { seriesId: string; itemId: string },
): Promise<Outcome<Ok>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const item = await lockItem(tx, series.id, command.itemId);
  if (!item) return refused("not-found");
  if (item.authorId !== command.by.id) return refused("not-your-words");
  await deleteItem(tx, item.id);
  await tell(tx, series, item.id, command);
  return ok;
}

function tell(tx: Tx, series: Series, itemId: string, command: Command): Promise<void> {
  return publish(tx, agendaChanged, { ...toldOf(series), itemId }, command);
}
