import { type Refusal, refused } from "../platform/outcome.ts";

export const meetingStates = [
  "booked",
  "held-claimed",
  "held",
  "no-show",
  "rescheduled",
  "cancelled",
] as const;
export type MeetingState = (typeof meetingStates)[number];
export type MeetingFact = MeetingState;

export const places = ["web", "in-person", "phone"] as const;
export type PlaceKind = (typeof places)[number];

export const meetingOutcomes = ["held", "no-show", "cancelled"] as const;
export type MeetingOutcome = (typeof meetingOutcomes)[number];

/** Whose doing it was: the buyer's side or ours. */
export type ByWhom = "person" | "us";

/** What shows that the buyer was there, each able to stand on its own beside our attestation. */
export const buyerEvidence = ["join-log", "recording", "reply", "buyer-words"] as const;
export const evidenceKinds = [...buyerEvidence, "attestation"] as const;

export interface Evidence {
  readonly kind: (typeof evidenceKinds)[number];
  /** The message, call or file that shows it. */
  readonly about?: { readonly kind: string; readonly id: string } | undefined;
  readonly words?: string | undefined;
}

export interface MeetingAtHand {
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly bookedBy: string;
  readonly memberIds: readonly string[];
}

/** A person may be late without having stayed away (DOMAIN §3.6). */
export const NO_SHOW_GRACE_MINUTES = 10;

const next: Record<MeetingState, readonly MeetingFact[]> = {
  booked: ["held-claimed", "held", "no-show", "rescheduled", "cancelled"],
  // A claim may be confirmed by the other side, or corrected by it.
  "held-claimed": ["held", "no-show"],
  held: [],
  "no-show": [],
  rescheduled: [],
  cancelled: [],
};

/**
 * `held` takes two sides (DOMAIN §3.6): a closer who was there says so, and something shows the buyer was. What a
 * rep says alone, or a closer without the buyer's side, is a claim: counted apart, confirmable later.
 */
export function factOfHolding(
  meeting: MeetingAtHand,
  by: { kind: "member" | "system"; id: string; isCloser: boolean },
  evidence: readonly Evidence[],
): { fact: "held" | "held-claimed"; missing: ("our-side" | "buyer-side")[] } {
  const isOurs = by.kind === "system" || (by.isCloser && meeting.memberIds.includes(by.id));
  const isTheirs = evidence.some(showsTheBuyer);
  const missing = [...(isOurs ? [] : ["our-side" as const]), ...(isTheirs ? [] : ["buyer-side" as const])];
  return { fact: missing.length === 0 ? "held" : "held-claimed", missing };
}

function showsTheBuyer({ kind, about, words }: Evidence): boolean {
  if (kind === "attestation") return false;
  return kind === "buyer-words"
    ? (words ?? "").trim().length > 0
    : about !== undefined || (words ?? "") !== "";
}

export function refusalToRecord(meeting: MeetingAtHand, fact: MeetingFact, at: Date): Refusal | null {
  if (!next[meeting.state].includes(fact)) {
    return refused("meeting-already-decided", { facts: { state: meeting.state } });
  }
  const minutesIn = (at.getTime() - meeting.startsAt.getTime()) / 60_000;
  const isHolding = fact === "held" || fact === "held-claimed";
  if (isHolding && minutesIn < 0)
    return refused("meeting-not-begun", { facts: { startsAt: meeting.startsAt } });
  if (fact === "no-show" && minutesIn < NO_SHOW_GRACE_MINUTES) {
    return refused("too-early-for-a-no-show", { facts: { graceMinutes: NO_SHOW_GRACE_MINUTES } });
  }
  return null;
}

/** Those who were to be there and the one who booked it know what became of it. */
export function refusalToTouch(
  meeting: MeetingAtHand,
  by: { kind: "member" | "system"; id: string },
): Refusal | null {
  const isTheirs = by.kind === "system" || meeting.bookedBy === by.id || meeting.memberIds.includes(by.id);
  return isTheirs ? null : refused("not-your-meeting");
}
