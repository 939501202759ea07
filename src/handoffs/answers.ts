import { type Refusal, refused } from "../platform/outcome.ts";
import type { Criterion } from "./criteria.ts";
import { type Handoff, isLive, type Mark } from "./handoff.ts";
import { MOST_ROUNDS, MOST_WORK_DAYS } from "./policy.ts";

type Who = { readonly kind: "member" | "system"; readonly id: string };
type Answered = Pick<
  Handoff,
  "state" | "offeredBy" | "offeredTo" | "offeredAt" | "round" | "workUntil" | "acceptedAt"
>;

const DAY = 86_400_000;

/** Law 3: the AE it was offered to, and never who is paid for it. A part of the system is neither. */
export function refusalToAnswer(handoff: Answered, by: Who): Refusal | null {
  if (by.id === handoff.offeredBy) return refused("own-handoff");
  if (by.kind !== "member" || by.id !== handoff.offeredTo) return refused("not-your-handoff");
  return isLive(handoff.state) ? null : refused("handoff-decided", { facts: { state: handoff.state } });
}

export function refusalToAccept(handoff: Answered): Refusal | null {
  return handoff.state === "offered"
    ? null
    : refused("already-accepted", { facts: { state: handoff.state } });
}

export interface Grounds {
  /** The AE's own conversation with the person. */
  readonly conversation: { readonly heldBy: string; readonly heldAt: Date } | null;
  readonly criteria: readonly Criterion[];
  readonly ownMarks: ReadonlyMap<string, Mark>;
  readonly waived: ReadonlySet<string>;
  readonly amountMinor: bigint;
  readonly nextStep: string;
  readonly nextStepAt: Date;
}

/** Law 4, in the order an AE would meet it. Amounts are in minor units. */
export function refusalToRequalify(handoff: Answered, grounds: Grounds, at: Date): Refusal | null {
  if (handoff.state === "offered") return refused("accept-first");
  const { conversation, criteria, ownMarks, waived } = grounds;
  const isOwn =
    conversation?.heldBy === handoff.offeredTo &&
    conversation.heldAt >= handoff.offeredAt &&
    conversation.heldAt <= at;
  if (!isOwn) return refused("no-conversation");
  const unmarked = criteria.filter(({ key }) => !ownMarks.has(key));
  if (unmarked.length > 0) {
    return refused("own-marks-missing", {
      facts: { missing: unmarked.map(({ key, label }) => ({ key, label })) },
    });
  }
  const against = criteria.filter(
    ({ key, required }) => required && ownMarks.get(key) === "contradicted" && !waived.has(key),
  );
  if (against.length > 0) {
    return refused("criteria-contradicted", {
      facts: { against: against.map(({ key, label }) => ({ key, label })) },
    });
  }
  if (grounds.amountMinor <= 0n) return refused("amount-missing", { field: "amountMinor" });
  if (!grounds.nextStep.trim()) return refused("next-step-missing", { field: "nextStep" });
  return grounds.nextStepAt > at ? null : refused("next-step-in-past", { field: "nextStepAt" });
}

/** More work: at most two rounds within thirty days of the first, then a verdict is due (DOMAIN §3.4). */
export function refusalToAskWork(handoff: Answered, due: Date, at: Date): Refusal | null {
  if (handoff.state === "offered") return refused("accept-first");
  if (handoff.state === "needs-work") return refused("work-under-way");
  const until = workUntilOf(handoff, at);
  if (handoff.round >= MOST_ROUNDS || at >= until) {
    return refused("verdict-due", { facts: { rounds: handoff.round, until } });
  }
  if (due <= at) return refused("work-in-past", { field: "due" });
  return due <= until ? null : refused("work-too-long", { field: "due", facts: { until } });
}

export const workUntilOf = (handoff: Pick<Handoff, "workUntil">, at: Date): Date =>
  handoff.workUntil ?? new Date(at.getTime() + MOST_WORK_DAYS * DAY);
