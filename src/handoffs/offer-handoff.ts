import { setStanding } from "../contacts/public.ts";
import type { Lead } from "../leads/open.ts";
import { lockLead, moveLead } from "../leads/public.ts";
import type { PlaceKind } from "../meetings/open.ts";
import { bookMeeting } from "../meetings/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, orRefuse, type Refusal, refused } from "../platform/outcome.ts";
import { listMembers, rolesOf } from "../team/public.ts";
import { findAllowance } from "./allowances.store.ts";
import { passOf } from "./end-handoff.ts";
import { executiveDue, followClock, nextStepWords } from "./follow-clock.ts";
import type { Handoff, Way } from "./handoff.ts";
import { handoffOffered } from "./handoffs.events.ts";
import { findLiveHandoffOf, insertHandoff, listLiveAtCompany, saveAnswer } from "./handoffs.store.ts";
import { handoffNote, MOST_WORDS, missingParts, type NoteToWrite, wordsIn } from "./note.ts";
import { getCurrentPolicy } from "./policies.store.ts";
import { qualifiedAs } from "./qualification-complete.ts";

export interface Slot {
  startsAt: Date;
  minutes: number;
  place: { kind: PlaceKind; where: string };
  /** The rep opens the call. */
  repJoins?: boolean | undefined;
  doubleBook?: boolean | undefined;
}

export interface Offer {
  leadId: string;
  offeredTo: string;
  way: Way;
  note: NoteToWrite;
  /** Needed when the way is a meeting. */
  slot?: Slot | undefined;
}

/**
 * The pass: a rep's qualified lead, a note readable in 90 seconds, an AE. Refuses what the note or the criteria lack
 * (facts.missing), laws 2 and 3, and what booking the slot refuses.
 */
export async function offerHandoff(
  tx: Tx,
  command: Command & Offer,
): Promise<Outcome<{ handoffId: string; meetingId: string | null }>> {
  const { by, at, offeredTo, way, slot } = command;
  const lead = await lockLead(tx, command.leadId);
  const note = handoffNote.parse(command.note);
  const no =
    refusalToAct(by, "handoffs.qualify") ??
    (lead ? refusalToOffer(lead, by.id, offeredTo) : refused("not-found")) ??
    refusalOfNote(note) ??
    (way === "meeting" && !slot ? refused("slot-missing", { field: "slot" }) : null);
  if (no || !lead) return no!;
  if (!(await rolesOf(tx, offeredTo, at)).includes("ae"))
    return refused("not-an-executive", { field: "offeredTo" });
  const qualificationId = await qualifiedAs(tx, lead);
  if (isRefused(qualificationId)) return qualificationId;

  const { version } = await getCurrentPolicy(tx);
  const dueAt = await executiveDue(tx, { offeredTo, policyVersion: version }, "accept", at);
  const handoff = newHandoff(lead, { ...command, qualificationId, policyVersion: version, dueAt });
  const besideAnother = (await findAllowance(tx, lead.id)) !== null;
  if (!(await insertHandoff(tx, { ...handoff, note, besideAnother }))) return whyNot(tx, lead);
  await saveAnswer(tx, handoff, { answer: "offered", from: null }, command);
  const meetingId = slot && way === "meeting" ? await bookSlot(tx, handoff, slot, command) : null;
  await passLead(tx, lead, handoff, command);
  await publish(tx, handoffOffered, { ...passOf(handoff), dueAt: dueAt.toISOString() }, command);
  return { handoffId: handoff.id, meetingId };
}

function refusalToOffer(lead: Lead, byId: string, offeredTo: string): Refusal | null {
  if (lead.ownerId !== byId) return refused("not-your-lead");
  if (lead.closedAt !== null) return refused("lead-closed");
  return offeredTo === byId ? refused("own-handoff", { field: "offeredTo" }) : null;
}

function refusalOfNote(note: ReturnType<typeof handoffNote.parse>): Refusal | null {
  const missing = missingParts(note);
  if (missing.length > 0) return refused("note-incomplete", { field: "note", facts: { missing } });
  const words = wordsIn(note);
  return words > MOST_WORDS
    ? refused("note-too-long", { field: "note", facts: { words, most: MOST_WORDS } })
    : null;
}

function newHandoff(
  lead: Lead,
  offer: Command & Offer & { qualificationId: string; policyVersion: number; dueAt: Date },
): Handoff {
  const { offeredTo, way, qualificationId, policyVersion, dueAt, at } = offer;
  return {
    id: newId(),
    leadId: lead.id,
    personId: lead.personId,
    companyId: lead.companyId,
    motion: lead.motion,
    qualificationId,
    offeredBy: offer.by.id,
    offeredTo,
    way,
    state: "offered",
    round: 0,
    policyVersion,
    offeredAt: at,
    acceptedAt: null,
    clock: "accept",
    dueAt,
    silenceAppliedAt: null,
    workUntil: null,
    decidedAt: null,
  };
}

async function whyNot(tx: Tx, lead: Lead): Promise<Refusal> {
  const own = await findLiveHandoffOf(tx, lead.id);
  if (own) return refused("already-offered", { facts: { handoffId: own.id } });
  const [other] = lead.companyId ? await listLiveAtCompany(tx, lead.companyId) : [];
  return refused("company-has-handoff", { facts: { handoffId: other?.id, offeredBy: other?.offeredBy } });
}

async function bookSlot(tx: Tx, handoff: Handoff, slot: Slot, { by, at }: Command): Promise<string> {
  const { repJoins, ...when } = slot;
  const { meetingId } = orRefuse(
    await bookMeeting(tx, {
      about: { kind: "handoff", id: handoff.id },
      personId: handoff.personId,
      memberIds: repJoins ? [handoff.offeredTo, handoff.offeredBy] : [handoff.offeredTo],
      ...when,
      by,
      at,
    }),
  );
  return meetingId;
}

/** The lead waits for the verdict, the company is spoken for, the AE finds it in their list. */
async function passLead(tx: Tx, lead: Lead, handoff: Handoff, { by, at }: Command): Promise<void> {
  const [executive] = await listMembers(tx, [handoff.offeredTo]);
  const nextStep = { what: nextStepWords("accept", executive!.name), at: handoff.dueAt! };
  // Qualified already only where a manager answered for the gate; the hand-off itself never skips it (law 8).
  if (lead.state !== "qualified") {
    const facts = { "qualification-complete": true };
    orRefuse(await moveLead(tx, { leadId: lead.id, to: "qualified", facts, nextStep, by, at }));
  }
  if (handoff.companyId) {
    const { companyId, offeredTo: holderId } = handoff;
    orRefuse(await setStanding(tx, { companyId, kind: "active-handoff", holderId, by, at }));
  }
  await followClock(tx, handoff, { by, at });
}
