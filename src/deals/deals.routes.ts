import { type Served, serve } from "../platform/http/serve.ts";
import { closeDeal } from "./close-deal.ts";
import * as contract from "./deals.contract.ts";
import { editDeal } from "./edit-deal.ts";
import { giveDeal } from "./hand-over-deals.ts";
import { moveDeal } from "./move-deal.ts";
import { placeStakeholder } from "./place-stakeholder.ts";
import { planDemo } from "./plan-demo.ts";
import { readDeal } from "./read-deal.ts";
import { readBoard, readDeals } from "./read-deals.ts";
import { recordConcern } from "./record-concern.ts";
import { recordDemo } from "./record-demo.ts";
import { recordNeed } from "./record-need.ts";
import { recordPromise } from "./record-promise.ts";
import { recordTerm } from "./record-term.ts";

const planned = (step: { what: string; at: string } | undefined) =>
  step && { what: step.what, at: new Date(step.at) };
const minor = (amount: string | undefined) => (amount === undefined ? undefined : BigInt(amount));

const { needRoutes, concernRoutes, termRoutes, promiseRoutes } = contract;

const recordDoors: Served[] = [
  serve(needRoutes.add, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordNeed(tx, { ...params, ...body, by, at })),
  ),
  serve(needRoutes.edit, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordNeed(tx, { ...params, ...body, by, at })),
  ),
  serve(concernRoutes.add, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordConcern(tx, { ...params, ...body, by, at })),
  ),
  serve(concernRoutes.edit, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordConcern(tx, { ...params, ...body, by, at })),
  ),
  serve(termRoutes.add, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordTerm(tx, { ...params, ...body, by, at })),
  ),
  serve(termRoutes.edit, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordTerm(tx, { ...params, ...body, by, at })),
  ),
  serve(promiseRoutes.add, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordPromise(tx, { ...params, ...body, by, at })),
  ),
  serve(promiseRoutes.edit, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordPromise(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.planDemo, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => planDemo(tx, { ...params, ...body, plannedFor: new Date(body.plannedFor), by, at })),
  ),
  serve(contract.recordDemo, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      recordDemo(tx, { ...params, ...body, heldAt: body.heldAt ? new Date(body.heldAt) : undefined, by, at }),
    ),
  ),
  serve(contract.placeStakeholder, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => placeStakeholder(tx, { ...params, ...body, by, at })),
  ),
];

export const dealsRoutes: Served[] = [
  serve(contract.listDeals, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readDeals(tx, { ...query, by, at })),
  ),
  serve(contract.readDealBoard, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readBoard(tx, { ...query, by, at })),
  ),
  serve(contract.readDeal, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readDeal(tx, { ...params, by, at })),
  ),
  serve(contract.moveDeal, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => moveDeal(tx, { ...params, ...body, nextStep: planned(body.nextStep), by, at })),
  ),
  serve(contract.closeDeal, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => closeDeal(tx, { ...params, ...body, amountMinor: minor(body.amountMinor), by, at })),
  ),
  serve(contract.editDeal, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      editDeal(tx, {
        ...params,
        ...body,
        amountMinor: minor(body.amountMinor),
        nextStep: planned(body.nextStep),
        by,
        at,
      }),
    ),
  ),
  serve(contract.giveDeal, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => giveDeal(tx, { ...params, ...body, by, at })),
  ),
  ...recordDoors,
];
