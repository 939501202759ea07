import type { RefusalCodes } from "../platform/http/contract.ts";

export const meetingRefusals = {
  "person-not-found": { status: 404, says: "Nobody by this id is known here. Choose the person again." },
  "member-not-found": {
    status: 404,
    says: "One of the members is not here any more. Choose who joins again.",
  },
  "meeting-in-the-past": { status: 409, says: "A meeting is booked ahead. Choose a time from now on." },
  "already-booked": {
    status: 409,
    says: "Somebody who should join has another meeting then. Choose another time, or book both on purpose.",
  },
  "meeting-already-decided": {
    status: 409,
    says: "What became of this meeting is already recorded. Look at its facts, or book the next one.",
  },
  "meeting-not-begun": { status: 409, says: "It has not begun. Record it once it has, or move it." },
  "too-early-for-a-no-show": {
    status: 409,
    says: "People may be ten minutes late. Wait until then, or record that it was moved or cancelled.",
  },
  "whose-doing-missing": { status: 400, says: "Say whether it was the buyer's doing or ours." },
  "not-your-meeting": { status: 403, says: "Only those who join this meeting, or booked it, record it." },
} satisfies RefusalCodes;
