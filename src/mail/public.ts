export { mailJobs } from "./mail.jobs.ts";
export { findMailbox, findMailboxOf, type Mailbox } from "./mailboxes.store.ts";
export { matchAgain } from "./match-again.ts";
export { openPostOffice } from "./post-office.ts";
export { type Letter, queueSend } from "./queue-send.ts";
export { takeBackSend, takeBackSendsOf } from "./take-back-send.ts";
