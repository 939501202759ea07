import { type Served, serve } from "../platform/http/serve.ts";
import { markShift } from "../team/public.ts";
import { claimArrival } from "./claim-arrival.ts";
import * as contract from "./queue.contract.ts";
import { readArrival } from "./read-arrival.ts";
import { readQueue } from "./read-queue.ts";
import { triageArrival, type Verdict } from "./triage-arrival.ts";

export const queueRoutes: Served[] = [
  serve(contract.readQueue, ({ inWorkspace, by, at }) => inWorkspace((tx) => readQueue(tx, { by, at }))),
  serve(contract.readArrival, ({ inWorkspace, params, by, at }) =>
    inWorkspace((tx) => readArrival(tx, { ...params, by, at })),
  ),
  serve(contract.claimArrival, ({ inWorkspace, params, by, at }) =>
    inWorkspace((tx) => claimArrival(tx, { ...params, by, at })),
  ),
  serve(contract.triageArrival, ({ inWorkspace, params, body, by, at }) => {
    const decided: Verdict = body.verdict === "nurture" ? { ...body, wakeAt: new Date(body.wakeAt) } : body;
    return inWorkspace((tx) => triageArrival(tx, { ...params, decided, by, at }));
  }),
  serve(contract.markShift, ({ inWorkspace, body, by, at }) =>
    inWorkspace((tx) => markShift(tx, { ...body, memberId: by.id, by, at })),
  ),
];
