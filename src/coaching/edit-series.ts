import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import type { Cadence } from "./cadence.ts";
import { seriesEdited } from "./coaching.events.ts";
import { loadSeriesToChange, toldOf } from "./load-series.ts";
import { updateSeries } from "./series.store.ts";
import type { Template } from "./template.ts";

export interface SeriesEdit {
  cadence?: Cadence | undefined;
  minutes?: number | undefined;
  template?: Template | undefined;
}

/** How often, how long, by which template, from the next one planned on; the one already planned stays. */
export async function editSeries(
  tx: Tx,
  command: Command & { seriesId: string; edit: SeriesEdit },
): Promise<Outcome<Ok>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  const { cadence = series.cadence, minutes = series.minutes, template = series.template } = command.edit;
  await updateSeries(tx, { id: series.id, cadence, minutes, template });
  await publish(tx, seriesEdited, toldOf(series), command);
  return ok;
}
