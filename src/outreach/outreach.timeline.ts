import type { TimelineDetails } from "../activity/public.ts";
import { listCalls } from "./calls.store.ts";
import { listSequences } from "./sequences.store.ts";

/** What was said in calls, and the names of sequences. */
export const outreachWords: TimelineDetails = {
  event: "outreach.*",
  async load(tx, rows) {
    const ids = rows.flatMap((row) => (row.params.callId ? [String(row.params.callId)] : []));
    const calls = new Map((await listCalls(tx, ids)).map((call) => [call.id, call]));
    const names = new Map((await listSequences(tx)).map((sequence) => [sequence.id, sequence.name]));
    return new Map(
      rows.map(({ id, params }): [string, Record<string, unknown>] => [
        id,
        {
          said: calls.get(String(params.callId))?.said ?? null,
          sequenceName: names.get(String(params.sequenceId)) ?? null,
        },
      ]),
    );
  },
};
