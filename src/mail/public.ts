export { findMailbox, findMailboxOf, type Mailbox } from "./mailboxes.store.ts";
export { type Letter, queueSend } from "./queue-send.ts";
export { takeBackSend, takeBackSendsOf } from "./take-back-send.ts";
