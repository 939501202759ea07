export { type BounceAction, reasonsFor } from "./bounces/bounce-reason.ts";
export { type Intent, intents } from "./intent.ts";
export {
  mailAutoReplied,
  mailBounced,
  mailboxConnected,
  mailboxTouched,
  mailDelayed,
  mailHeld,
  mailQueued,
  mailReceived,
  mailReplied,
  mailReplyJudged,
  mailSendFailed,
  mailSendUnsure,
  mailSent,
  mailTakenBack,
  mailUnsubscribed,
  mailWritten,
} from "./mail.events.ts";
export { mailRefusals } from "./mail.refusals.ts";
export { mailboxPermissions as mailPermissions, type Security, securities, usualPorts } from "./mailbox.ts";
export { type SendPurpose, type SendState, sendStates, UNDO_SECONDS } from "./send.ts";
