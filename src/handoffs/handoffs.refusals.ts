import type { RefusalCodes } from "../platform/http/contract.ts";

export const handoffRefusals = {
  "own-handoff": {
    status: 403,
    says: "Nobody answers a hand-off they are paid for. Another Account Executive takes it.",
  },
  "not-your-handoff": { status: 403, says: "Only the Account Executive it was offered to answers it." },
  "handoff-decided": { status: 409, says: "This hand-off is decided. Reload to see its verdict." },
  "already-accepted": { status: 409, says: "This hand-off is accepted already. Go on to your verdict." },
  "accept-first": { status: 409, says: "Accept the hand-off, then answer it." },
  "no-conversation": {
    status: 409,
    says: "A verdict needs your own conversation with the person after the offer. Record the meeting or the call first.",
  },
  "conversation-before-offer": {
    status: 409,
    says: "This conversation was before the offer. Record the one you held since.",
  },
  "conversation-ahead": {
    status: 409,
    says: "This conversation is still to come. Record it once it was held.",
  },
  "own-marks-missing": { status: 409, says: "Mark every criterion from your own conversation, then decide." },
  "marks-saved": {
    status: 409,
    says: "Your marks are saved and the rep's are shown. They stay; say what changed in your sentence back.",
  },
  "criteria-contradicted": {
    status: 409,
    says: "You marked a must-have as contradicted. Return the hand-off, or ask for more work.",
  },
  "unknown-criterion": {
    status: 400,
    says: "This criterion is not in the lead's template. Reload the page.",
  },
  "evidence-missing": {
    status: 400,
    says: "A mark other than unknown needs what was said, or the message or call that shows it.",
  },
  "marks-frozen": {
    status: 409,
    says: "The hand-off is out: marks change only when the executive asks for more work.",
  },
  "amount-missing": { status: 400, says: "Set an amount above zero: your own estimate of the deal." },
  "next-step-missing": { status: 400, says: "Say what happens next with the buyer." },
  "next-step-in-past": { status: 400, says: "A next step lies ahead. Choose a time that is still to come." },
  "work-under-way": { status: 409, says: "The rep is at work on it. Wait for their date, or decide now." },
  "no-work-asked": { status: 409, says: "No more work was asked for. The executive decides next." },
  "verdict-due": {
    status: 409,
    says: "More work was asked for twice, or for thirty days. Re-qualify or return it.",
  },
  "work-in-past": { status: 400, says: "Work is due at a time to come." },
  "work-too-long": { status: 400, says: "All rounds of work end within thirty days of the first." },
  "wake-date-missing": { status: 400, says: "Say when to come back to them: a date that is still to come." },
  "qualification-incomplete": {
    status: 409,
    says: "Some criteria are unknown or contradicted. Find out, or ask a manager to waive them with a reason.",
  },
  "note-incomplete": { status: 400, says: "The note lacks parts the executive cannot do without." },
  "note-too-long": {
    status: 400,
    says: "The note takes longer than 90 seconds to read. Shorten it to 300 words.",
  },
  "not-an-executive": {
    status: 409,
    says: "A hand-off goes to somebody who holds the role Account Executive.",
  },
  "already-offered": {
    status: 409,
    says: "This lead is handed off already. Open the hand-off to see whose turn it is.",
  },
  "company-has-handoff": {
    status: 409,
    says: "Another hand-off at this company is open. Join it, or ask a manager to allow a second one.",
  },
  "slot-missing": {
    status: 400,
    says: "A hand-off by meeting needs its slot. Choose a time, or another way.",
  },
  "not-your-lead": { status: 403, says: "Only the rep who owns the lead hands it off." },
  "lead-closed": { status: 409, says: "This lead is closed. Open a new one if there is a reason to." },
  "already-waived": { status: 409, says: "This criterion is waived already. The reason is on the card." },
  "rules-changed": {
    status: 409,
    says: "Somebody published a version just now. Reload and look at theirs first.",
  },
  "already-allowed": { status: 409, says: "A second hand-off at this company is allowed already." },
} satisfies RefusalCodes;
