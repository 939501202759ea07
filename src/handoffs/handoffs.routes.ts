import { type Served, serve } from "../platform/http/serve.ts";
import { acceptHandoff } from "./accept-handoff.ts";
import * as contract from "./handoffs.contract.ts";
import { markAsExecutive } from "./mark-as-executive.ts";
import { markCriterion } from "./mark-criterion.ts";
import { needsWork, reworkHandoff } from "./needs-work.ts";
import { offerHandoff } from "./offer-handoff.ts";
import { publishPolicy, publishTemplate } from "./open-handoffs.ts";
import { readHandoff } from "./read-handoff.ts";
import { readExecutives, readHandoffs, readWaiting } from "./read-handoffs.ts";
import { readQualification } from "./read-qualification.ts";
import { readRules } from "./read-rules.ts";
import { recordConversation } from "./record-conversation.ts";
import { requalify } from "./requalify.ts";
import { returnHandoff } from "./return-handoff.ts";
import { allowSecondHandoff, waiveCriterion } from "./waive-criterion.ts";

const reading: Served[] = [
  serve(contract.listHandoffs, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readHandoffs(tx, { ...query, by, at })),
  ),
  serve(contract.listWaiting, ({ by, at, inWorkspace }) => inWorkspace((tx) => readWaiting(tx, { by, at }))),
  serve(contract.readHandoff, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readHandoff(tx, { ...params, by, at })),
  ),
  serve(contract.readQualification, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readQualification(tx, { ...params, by, at })),
  ),
  serve(contract.listExecutives, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => readExecutives(tx, { by, at })),
  ),
  serve(contract.readRules, ({ inWorkspace }) => inWorkspace(readRules)),
];

const answering: Served[] = [
  serve(contract.acceptHandoff, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => acceptHandoff(tx, { ...params, by, at })),
  ),
  serve(contract.recordConversation, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => recordConversation(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.markAsExecutive, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => markAsExecutive(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.requalifyHandoff, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => requalify(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.askForWork, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => needsWork(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.reworkHandoff, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => reworkHandoff(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.returnHandoff, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => returnHandoff(tx, { ...params, ...body, by, at })),
  ),
];

const offering: Served[] = [
  serve(contract.markCriterion, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => markCriterion(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.waiveCriterion, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => waiveCriterion(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.allowSecondHandoff, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => allowSecondHandoff(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.offerHandoff, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => offerHandoff(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.publishPolicy, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => publishPolicy(tx, { policy: body, by, at })),
  ),
  serve(contract.publishTemplate, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => publishTemplate(tx, { ...body, by, at })),
  ),
];

export const handoffsRoutes: Served[] = [...reading, ...answering, ...offering];
