import type { Served } from "../platform/http/serve.ts";
import { doorRoutes } from "./doors.routes.ts";
import { formRoutes } from "./forms.routes.ts";
import { queueRoutes } from "./queue.routes.ts";

export { claimArrival } from "./claim-arrival.ts";
export { hearAssignment, hearClaim, hearMove, hearTouch } from "./follow-lead.ts";
export { type Form, hasOpenForm } from "./forms.store.ts";
export { inboundJobs, inboundSchedule } from "./inbound.jobs.ts";
export { closeForm, createForm, publishForm } from "./publish-form.ts";
export { publishRules } from "./publish-rules.ts";
export { type Knocking, type Received, receiveSubmission } from "./receive-submission.ts";

export const inboundRoutes: Served[] = [...queueRoutes, ...formRoutes, ...doorRoutes];
