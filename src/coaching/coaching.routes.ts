import type { Call } from "../platform/http/serve.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import * as contract from "./coaching.contract.ts";
import { commit, settleCommitment } from "./commit.ts";
import { addAgendaItem, editAgendaItem, removeAgendaItem } from "./edit-agenda.ts";
import { editSeries } from "./edit-series.ts";
import { endSeries } from "./end-series.ts";
import { beginOneOnOne, holdOneOnOne } from "./hold-one-on-one.ts";
import { missOneOnOne, moveOneOnOne } from "./move-one-on-one.ts";
import * as notes from "./notes.contract.ts";
import { readPrivateNotes, removePrivateNote, writePrivateNote } from "./private-notes.ts";
import { readRateRowsContract, readRatesContract } from "./rates.contract.ts";
import { readBrief, readBriefRows } from "./read-brief.ts";
import { readRateRows, readRates } from "./read-rates.ts";
import { readMySeries, readSeries } from "./read-series.ts";
import { startSeries } from "./start-series.ts";

const who = ({ by, at }: Pick<Call, "by" | "at">) => ({ by, at });
type OfSeries = Call<{ seriesId: string }>;
type OfOne = Call<{ seriesId: string; id: string }>;
const ofSeries = (call: Pick<OfSeries, "by" | "at" | "params">) => ({ ...who(call), ...call.params });
const ofOne = (call: Pick<OfOne, "by" | "at" | "params">) => ({
  ...who(call),
  seriesId: call.params.seriesId,
  oneOnOneId: call.params.id,
});

const sharedRoutes: Served[] = [
  serve(contract.listMySeriesContract, (call) => call.inWorkspace((tx) => readMySeries(tx, who(call)))),
  serve(contract.startSeriesContract, (call) =>
    call.inWorkspace((tx) => startSeries(tx, { ...call.body, ...who(call) })),
  ),
  serve(contract.readSeriesContract, (call) => call.inWorkspace((tx) => readSeries(tx, ofSeries(call)))),
  serve(contract.editSeriesContract, (call) =>
    call.inWorkspace((tx) => editSeries(tx, { ...ofSeries(call), edit: call.body })),
  ),
  serve(contract.endSeriesContract, (call) => call.inWorkspace((tx) => endSeries(tx, ofSeries(call)))),
  serve(contract.addAgendaItemContract, (call) =>
    call.inWorkspace((tx) => addAgendaItem(tx, { ...call.body, ...ofSeries(call) })),
  ),
  serve(contract.editAgendaItemContract, (call) =>
    call.inWorkspace((tx) =>
      editAgendaItem(tx, { ...ofSeries(call), itemId: call.params.id, edit: call.body }),
    ),
  ),
  serve(contract.removeAgendaItemContract, (call) =>
    call.inWorkspace((tx) => removeAgendaItem(tx, { ...ofSeries(call), itemId: call.params.id })),
  ),
  serve(contract.commitContract, (call) =>
    call.inWorkspace((tx) => commit(tx, { ...call.body, ...ofSeries(call) })),
  ),
  serve(contract.settleCommitmentContract, (call) =>
    call.inWorkspace((tx) =>
      settleCommitment(tx, { ...call.body, ...ofSeries(call), commitmentId: call.params.id }),
    ),
  ),
  serve(contract.readBriefContract, (call) => call.inWorkspace((tx) => readBrief(tx, ofSeries(call)))),
  serve(contract.readBriefRowsContract, (call) =>
    call.inWorkspace((tx) => readBriefRows(tx, { ...who(call), ...call.params, ...call.query })),
  ),
];

const occurrenceRoutes: Served[] = [
  serve(contract.beginOneOnOneContract, (call) => call.inWorkspace((tx) => beginOneOnOne(tx, ofOne(call)))),
  serve(contract.holdOneOnOneContract, (call) =>
    call.inWorkspace((tx) => holdOneOnOne(tx, { ...call.body, ...ofOne(call) })),
  ),
  serve(contract.moveOneOnOneContract, (call) =>
    call.inWorkspace((tx) => moveOneOnOne(tx, { ...call.body, ...ofOne(call) })),
  ),
  serve(contract.missOneOnOneContract, (call) =>
    call.inWorkspace((tx) => missOneOnOne(tx, { ...call.body, ...ofOne(call) })),
  ),
];

const noteRoutes: Served[] = [
  serve(notes.readPrivateNotesContract, (call) =>
    call.inWorkspace((tx) => readPrivateNotes(tx, call.secrets, ofSeries(call))),
  ),
  serve(notes.writePrivateNoteContract, (call) =>
    call.inWorkspace((tx) => writePrivateNote(tx, call.secrets, { ...call.body, ...ofSeries(call) })),
  ),
  serve(notes.rewritePrivateNoteContract, (call) =>
    call.inWorkspace((tx) =>
      writePrivateNote(tx, call.secrets, { ...call.body, ...ofSeries(call), noteId: call.params.id }),
    ),
  ),
  serve(notes.removePrivateNoteContract, (call) =>
    call.inWorkspace((tx) => removePrivateNote(tx, { ...ofSeries(call), noteId: call.params.id })),
  ),
];

const rateRoutes: Served[] = [
  serve(readRatesContract, (call) => call.inWorkspace((tx) => readRates(tx, who(call)))),
  serve(readRateRowsContract, (call) => call.inWorkspace((tx) => readRateRows(tx, ofSeries(call)))),
];

export const coachingRoutes: Served[] = [...sharedRoutes, ...occurrenceRoutes, ...noteRoutes, ...rateRoutes];
