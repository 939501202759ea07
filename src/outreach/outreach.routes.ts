import { type Served, serve } from "../platform/http/serve.ts";
import { enrolMany } from "./enrol.ts";
import { logCall, readCallCard } from "./log-call.ts";
import * as contract from "./outreach.contract.ts";
import {
  previewSequence,
  readEnrolments,
  readEnrolmentsOfLead,
  readSequence,
  readSequences,
} from "./read-sequences.ts";
import { createSequence, publishSequence, setSequenceState } from "./save-sequence.ts";
import { stopEnrolment } from "./stop-enrolments.ts";

export const outreachRoutes: Served[] = [
  serve(contract.listSequences, ({ inWorkspace }) => inWorkspace(readSequences)),
  serve(contract.readSequence, ({ params, inWorkspace }) =>
    inWorkspace((tx) => readSequence(tx, params.sequenceId)),
  ),
  serve(contract.createSequence, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => createSequence(tx, { ...body, by, at })),
  ),
  serve(contract.publishSequence, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => publishSequence(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.setSequenceState, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => setSequenceState(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.previewSequence, ({ params, body, by, inWorkspace }) =>
    inWorkspace((tx) => previewSequence(tx, { ...params, ...body, memberId: by.id })),
  ),
  serve(contract.listEnrolments, ({ params, query, inWorkspace }) =>
    inWorkspace((tx) => readEnrolments(tx, { ...params, ...query })),
  ),
  serve(contract.enrolLeads, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => enrolMany(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.listEnrolmentsOfLead, ({ params, by, inWorkspace }) =>
    inWorkspace((tx) => readEnrolmentsOfLead(tx, { ...params, by })),
  ),
  serve(contract.stopEnrolment, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => stopEnrolment(tx, { ...params, by, at })),
  ),
  serve(contract.readCallCard, ({ params, query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readCallCard(tx, { ...params, taskId: query.taskId ?? null, by, at })),
  ),
  serve(contract.logCall, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      logCall(tx, {
        ...params,
        ...body,
        callBackAt: body.callBackAt ? new Date(body.callBackAt) : null,
        by,
        at,
      }),
    ),
  ),
];
