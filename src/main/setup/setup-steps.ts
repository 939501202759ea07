import { hasPersons } from "../../contacts/public.ts";
import { hasOpenForm } from "../../inbound/public.ts";
import { hasConnectedMailbox } from "../../mail/public.ts";
import { hasRunningSequence } from "../../outreach/public.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { hasAcknowledgedNewest, hasColleagues, type MemberActor } from "../../team/public.ts";
import type { SetupStepKey } from "./setup.contract.ts";

interface SetupStep {
  key: SetupStepKey;
  /** Where it is done, and the right that opens it; whoever lacks it is told who has it. */
  href: string;
  may: string | null;
  /** One cheap look at the facts; nobody ticks a step by hand. */
  isDone: (tx: Tx, by: Actor) => Promise<boolean>;
}

/** What a fresh workspace needs before its first day of work, in the order a company would do it. */
export const setupSteps: readonly SetupStep[] = [
  { key: "charter", href: "/charter", may: null, isDone: hasReadCharter },
  { key: "people", href: "/settings/people", may: "team.manage", isDone: hasColleagues },
  { key: "mailbox", href: "/mailboxes", may: "mail.own", isDone: hasConnectedMailbox },
  { key: "persons", href: "/imports/new", may: "contacts.import", isDone: hasPersons },
  { key: "sequence", href: "/sequences", may: "outreach.edit", isDone: hasRunningSequence },
  { key: "form", href: "/forms", may: "inbound.forms", isDone: hasOpenForm },
];

function hasReadCharter(tx: Tx, by: Actor): Promise<boolean> {
  const { id, role } = by as MemberActor;
  return hasAcknowledgedNewest(tx, id, role);
}
