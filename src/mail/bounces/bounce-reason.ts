/** Why a mail did not arrive, in the words mail administrators use, grouped by what we do about it. */
const reasonsOf = {
  /** Nobody is there and nobody will be: the only reasons that mark an address. */
  hard_suppress: ["userunknown", "hostunknown", "hasmoved", "notaccept"],
  complaint_suppress: ["feedback"],
  soft_retry_contact_side: [
    "mailboxfull",
    "suspend",
    "expired",
    "exceedlimit",
    "mesgtoobig",
    "filtered",
    "onhold",
    "undefined",
  ],
  soft_infrastructure: [
    "networkerror",
    "systemerror",
    "systemfull",
    "mailererror",
    "toomanyconn",
    "speeding",
    "ratelimited",
    "failedstarttls",
    "contenterror",
    "syntaxerror",
  ],
  sender_problem_alert_do_not_blame_contact: [
    "blocked",
    "badreputation",
    "rejected",
    "policyviolation",
    "authfailure",
    "requireptr",
    "spamdetected",
    "virusdetected",
    "securityerror",
    "norelaying",
    "notcompliantrfc",
  ],
  not_a_bounce: ["vacation", "delivered"],
} as const;

export type BounceAction = keyof typeof reasonsOf;
export type BounceReason = (typeof reasonsOf)[BounceAction][number];

const actions = new Map(
  Object.entries(reasonsOf).flatMap(([action, reasons]) =>
    reasons.map((reason): [BounceReason, BounceAction] => [reason, action as BounceAction]),
  ),
);

export const bounceActions = Object.keys(reasonsOf) as BounceAction[];
export const bounceReasons = [...actions.keys()];

export function reasonsFor(action: BounceAction): readonly BounceReason[] {
  return reasonsOf[action];
}

export function actionOn(reason: BounceReason): BounceAction {
  return actions.get(reason)!;
}

/** A block, a full mailbox or a spam verdict is not the address's fault, whatever its status begins with. */
export function isHard(reason: BounceReason): boolean {
  return actionOn(reason) === "hard_suppress";
}
