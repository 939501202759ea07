import type { RefusalCodes } from "../platform/http/contract.ts";

export const mailRefusals = {
  "mailbox-taken": { status: 409, says: "This address is already connected. Remove it there first." },
  "mailbox-failed": {
    status: 422,
    says: "The mail server did not let us in. Correct the step that failed and try again.",
  },
  "no-mailbox": { status: 409, says: "No mailbox of yours is connected. Connect one under Mailboxes." },
  "not-your-mailbox": { status: 403, says: "Mail leaves from one's own mailbox only." },
  "host-not-allowed": {
    status: 422,
    says: "This server address cannot be used for mail. Enter the name of your mail server.",
  },
  "no-address": { status: 409, says: "This person has no e-mail address. Add one first." },
  "may-not-contact": { status: 409, says: "This person may not be written to. Their page says why." },
  "already-leaving": { status: 409, says: "The mail has left or is leaving; it cannot be taken back." },
  "not-unsure": { status: 409, says: "The fate of this mail is known; there is nothing to decide." },
  "not-a-reply": { status: 409, says: "Only what a person wrote to us can be judged." },
  "test-running": { status: 409, says: "A test of this mailbox is running. Wait until it ends." },
} satisfies RefusalCodes;
