export { hearAssignment, hearClaim, hearMove, hearTouch } from "./follow-lead.ts";
export type { Form } from "./forms.store.ts";
export { inboundJobs, inboundSchedule } from "./inbound.jobs.ts";
export { closeForm, createForm, publishForm } from "./publish-form.ts";
export { publishRules } from "./publish-rules.ts";
export { type Knocking, type Received, receiveSubmission } from "./receive-submission.ts";
