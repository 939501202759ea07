import type { RefusalCodes } from "../platform/http/contract.ts";

export const outreachRefusals = {
  "template-broken": { status: 422, says: "The template cannot be read. Correct the place it names." },
  "unknown-field": {
    status: 422,
    says: "The template names a field that does not exist. Choose one of the list.",
  },
  "no-fallback": {
    status: 422,
    says: 'A field has no fallback. Write what to say when it is empty: {{ person.givenName | default: "there" }}.',
  },
  "first-step-in-thread": { status: 422, says: "The first mail begins a thread; give it a subject." },
  "sequence-name-taken": { status: 409, says: "Another sequence has this name." },
  "sequence-not-running": { status: 409, says: "The sequence is not running. Start it first." },
  "never-published": { status: 409, says: "The sequence has no steps yet. Write them first." },
  "already-enrolled": { status: 409, says: "This person is in a sequence already." },
  "lead-not-yours": { status: 403, says: "Only the owner of a lead enrols it." },
  "lead-not-open": { status: 409, says: "The lead is not being worked, so it cannot be enrolled." },
  "other-motion": { status: 409, says: "The sequence is for leads of the other motion." },
  "no-mailbox": {
    status: 409,
    says: "The owner of the lead has no connected mailbox. Connect one under Mailboxes.",
  },
  "no-address": { status: 409, says: "This person has no e-mail address." },
  "may-not-contact": { status: 409, says: "This person may not be contacted. Their page says why." },
  "no-number": { status: 409, says: "This person has no phone number. Add one first." },
  "call-back-when": { status: 422, says: "Say when to call back." },
  "call-logged": { status: 409, says: "This call is logged already." },
  "not-under-way": { status: 409, says: "The enrolment has ended." },
} satisfies RefusalCodes;
