import { addTask } from "../activity/public.ts";
import { getPerson } from "../contacts/public.ts";
import type { Lead } from "../leads/open.ts";
import { findOpenLead, getLead, moveLead, recordTouch, setNextStep } from "../leads/public.ts";
import { type BounceAction, reasonsFor } from "../mail/open.ts";
import { readLeftNotice } from "../mail/public.ts";
import { type Command, systemActor } from "../platform/actor.ts";
import { startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok, orRefuse } from "../platform/outcome.ts";
import { dueAfter } from "../team/open.ts";
import { workingCalendarOf } from "../team/public.ts";
import { countReturned } from "./enrolments.store.ts";
import { zoneFor } from "./step-times.ts";
import { pauseEnrolments, stopEnrolments } from "./stop-enrolments.ts";

const DAY = 86_400_000;
/** When an out-of-office mail names no day (DOMAIN §6.5 has 7 and 14 in use). */
const AWAY_DAYS = 7;
/** Of working time: the task is on Today at once, and the manager's floor hears of it when this has passed. */
const ANSWER_MINUTES = 120;
/** How long a full or suspended mailbox is left in peace. */
const COOL_DOWN_DAYS = 3;
const RETURNS_COUNTED_DAYS = 30;
const MOST_RETURNS = 3;

interface Mail {
  personId: string;
  memberId: string;
  aboutKind: string | null;
  aboutId: string | null;
}

/**
 * A human wrote: the sequence stops, the lead is engaged, and its owner has someone waiting. Who asked for no more mail
 * waits for nothing: what becomes of the lead is then for its owner to say.
 */
export async function hearReply(
  tx: Tx,
  command: Command & Mail & { optsOut?: boolean | undefined },
): Promise<Ok> {
  const { personId, at } = command;
  const by = systemActor("replies");
  await stopEnrolments(tx, { personId, why: "replied", by, at });
  const lead = await leadOf(tx, command);
  const person = await getPerson(tx, personId);
  const memberId = lead?.ownerId ?? command.memberId;
  const about = lead ? { kind: "lead", id: lead.id } : { kind: "person", id: personId };
  const name = person?.name ?? "a reply";
  const task = command.optsOut
    ? { kind: "todo", title: `Close what is open with ${name}`, reason: "asked for no more mail", dueAt: at }
    : { kind: "reply", title: `Answer ${name}`, reason: "replied", dueAt: at };
  orRefuse(await addTask(tx, { ...task, memberId, personId, companyId: person?.companyId, about, by, at }));
  if (!lead) return ok;
  await recordTouch(tx, { leadId: lead.id, kind: "reply", by, at });
  if (command.optsOut) {
    const what = "Close the lead: they asked for no more mail";
    await setNextStep(tx, { leadId: lead.id, what, due: at, by, at });
    return ok;
  }
  if (lead.state === "new") await moveLead(tx, { leadId: lead.id, to: "working", by, at });
  // Where the gate of the company's own process wants more than an answer, the lead stays and its page says what.
  await moveLead(tx, { leadId: lead.id, to: "engaged", by, at });
  const due = dueAfter(await workingCalendarOf(tx, memberId), at, ANSWER_MINUTES);
  await setNextStep(tx, { leadId: lead.id, what: "Answer the reply", due, by, at });
  return ok;
}

/**
 * An address that is gone ends the sequence. A mailbox that takes nothing now is left in peace and tried again with the
 * next step; one that has done so three times in a month is given up. A server in trouble, or one that refuses us,
 * says nothing about the person.
 */
export async function hearBounce(
  tx: Tx,
  command: Command & { personId: string; permanent: boolean; action: BounceAction },
): Promise<Ok> {
  const { personId, permanent, action, at } = command;
  const by = systemActor("replies");
  const isTheirSide = action === "soft_retry_contact_side";
  if (permanent) await stopEnrolments(tx, { personId, why: "bounced", by, at });
  if (permanent || !isTheirSide) return ok;
  const since = new Date(at.getTime() - RETURNS_COUNTED_DAYS * DAY);
  const returned = await countReturned(tx, personId, { reasons: reasonsFor(action), since });
  if (returned >= MOST_RETURNS) {
    await stopEnrolments(tx, { personId, why: "keeps-coming-back", by, at });
    return ok;
  }
  const until = new Date(at.getTime() + COOL_DOWN_DAYS * DAY);
  return pauseEnrolments(tx, { personId, until, why: "mailbox-takes-nothing", by, at });
}

interface AutoReplied extends Mail {
  messageId: string;
  says: "away" | "left" | "received";
  backOn: string | null;
}

/** A machine answered: who is away is waited for, who left gets no more, and a receipt changes nothing. */
export async function hearAutoReply(tx: Tx, command: Command & AutoReplied): Promise<Ok> {
  if (command.says === "received") return ok;
  if (command.says === "left") return hearLeft(tx, command);
  const { personId, backOn, at } = command;
  const { zone } = await zoneFor(tx, await getPerson(tx, personId));
  // The morning after: the day they are back belongs to what piled up.
  const until = backOn
    ? new Date(startOfDay(zone, backOn).getTime() + DAY)
    : new Date(at.getTime() + AWAY_DAYS * DAY);
  return pauseEnrolments(tx, { personId, until, why: "out-of-office", by: systemActor("replies"), at });
}

/** Nobody reads that mailbox any more: the sequence ends, and the owner is asked to find who took over (DOMAIN §6.5). */
async function hearLeft(tx: Tx, command: Command & AutoReplied): Promise<Ok> {
  const { personId, at } = command;
  const by = systemActor("replies");
  await stopEnrolments(tx, { personId, why: "left-company", by, at });
  const lead = await leadOf(tx, command);
  const person = await getPerson(tx, personId);
  const memberId = lead?.ownerId ?? command.memberId;
  const about = lead ? { kind: "lead", id: lead.id } : { kind: "person", id: personId };
  const instead = (await readLeftNotice(tx, command.messageId))?.replacement;
  const title = `Find who took over from ${person?.name ?? "a contact who left"}`;
  const reason = instead ? `their mailbox names ${instead}` : "their mailbox says they left";
  const task = { kind: "todo", title, reason, dueAt: at };
  orRefuse(await addTask(tx, { ...task, memberId, personId, companyId: person?.companyId, about, by, at }));
  return ok;
}

/** A member wrote by hand: that is a touch, and the first one stops the response clock. */
export async function hearWritten(
  tx: Tx,
  command: Command & {
    originKind: string;
    memberId: string;
    aboutKind: string | null;
    aboutId: string | null;
  },
): Promise<Ok> {
  if (command.originKind === "enrolment" || command.aboutKind !== "lead" || !command.aboutId) return ok;
  const by = { kind: "member" as const, id: command.memberId, role: null, may: () => true };
  await recordTouch(tx, { leadId: command.aboutId, kind: "email", by, at: command.at });
  return ok;
}

async function leadOf(tx: Tx, mail: Mail): Promise<Lead | null> {
  const named = mail.aboutKind === "lead" && mail.aboutId ? await getLead(tx, mail.aboutId) : null;
  if (named && !named.closedAt) return named;
  const { personId } = mail;
  return (
    (await findOpenLead(tx, { personId, motion: "outbound" })) ??
    (await findOpenLead(tx, { personId, motion: "inbound" }))
  );
}
