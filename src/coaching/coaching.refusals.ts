import type { RefusalCodes } from "../platform/http/contract.ts";

export const coachingRefusals = {
  "member-not-found": { status: 404, says: "This member is not here any more. Choose somebody else." },
  "not-their-leader": {
    status: 403,
    says: "One-on-ones are opened by somebody who leads this member. Ask their manager to open them.",
  },
  "already-meeting": {
    status: 409,
    says: "The two of you already have one-on-ones. Open those instead.",
  },
  "time-in-the-past": { status: 409, says: "A one-on-one is planned ahead. Choose a time from now on." },
  "series-ended": {
    status: 409,
    says: "These one-on-ones have ended and stay as they are. Start new ones to go on.",
  },
  "already-recorded": {
    status: 409,
    says: "What became of this one is already recorded. Go on with the next one.",
  },
  "not-begun-yet": { status: 409, says: "Its time has not come. Move it instead, or wait." },
  "times-do-not-fit": {
    status: 400,
    says: "It must end after it begins, within eight hours, and not later than now. Check both times.",
  },
  "agreement-missing": {
    status: 409,
    says: "Write down at least one commitment, or say plainly that nothing was agreed.",
  },
  "agenda-changed": {
    status: 409,
    says: "The other one changed this item meanwhile. Look at their words, then change it again.",
  },
  "not-your-words": {
    status: 403,
    says: "Only who wrote an item removes it. Mark it as talked about instead.",
  },
  "not-of-this-pair": { status: 400, says: "A commitment belongs to one of the two. Choose who." },
  "reason-missing": { status: 400, says: "Say in a few words why it is dropped." },
} satisfies RefusalCodes;
