import { type Served, serve } from "../platform/http/serve.ts";
import { assignLeads } from "./assign-leads.ts";
import { claimLead } from "./claim-lead.ts";
import { disqualifyLead } from "./close-lead.ts";
import type { LeadFacts } from "./enter-step.ts";
import * as contract from "./leads.contract.ts";
import { listLeadOwners } from "./list-lead-owners.ts";
import { logTouch } from "./log-touch.ts";
import { moveLead } from "./move-lead.ts";
import { nurtureLead } from "./nurture-lead.ts";
import { openLead } from "./open-lead.ts";
import { listQueues } from "./queues.store.ts";
import { readLead, readLeads, readLeadsOfPerson } from "./read-leads.ts";
import { setNextStep } from "./set-next-step.ts";
import { undoAssignment } from "./undo-assignment.ts";

const planned = (step: { what: string; at: string }) => ({ what: step.what, at: new Date(step.at) });

export const leadsRoutes = (furtherFacts: readonly LeadFacts[]): Served[] => [
  serve(contract.listLeads, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readLeads(tx, { ...query, by, at })),
  ),
  serve(contract.readLead, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readLead(tx, { ...params, furtherFacts, by, at })),
  ),
  serve(contract.listLeadsOfPerson, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readLeadsOfPerson(tx, { ...params, by, at })),
  ),
  serve(contract.listQueues, ({ inWorkspace }) =>
    inWorkspace(async (tx) => ({ rows: await listQueues(tx) })),
  ),
  serve(contract.openLead, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => openLead(tx, { ...body, nextStep: planned(body.nextStep), ownerId: by.id, by, at })),
  ),
  serve(contract.claimLead, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      claimLead(tx, { ...params, nextStep: body.nextStep && planned(body.nextStep), by, at }),
    ),
  ),
  serve(contract.assignLeads, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => assignLeads(tx, { ...body, by, at })),
  ),
  serve(contract.undoAssignment, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => undoAssignment(tx, { ...params, by, at })),
  ),
  serve(contract.moveLead, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      moveLead(tx, { ...params, ...body, nextStep: body.nextStep && planned(body.nextStep), by, at }),
    ),
  ),
  serve(contract.setNextStep, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => setNextStep(tx, { ...params, what: body.what, due: new Date(body.at), by, at })),
  ),
  serve(contract.nurtureLead, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      nurtureLead(tx, {
        ...params,
        wakeAt: new Date(body.wakeAt),
        reason: body.reason,
        why: body.why,
        by,
        at,
      }),
    ),
  ),
  serve(contract.disqualifyLead, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => disqualifyLead(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.logTouch, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) =>
      logTouch(tx, { ...params, kind: body.kind, nextStep: planned(body.nextStep), by, at }),
    ),
  ),
  serve(contract.listLeadOwners, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => listLeadOwners(tx, { by, at })),
  ),
];
