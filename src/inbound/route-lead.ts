import { addTask } from "../activity/public.ts";
import { holderOf } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import { dueAfter } from "../team/open.ts";
import { findColleagueOwner } from "./clocks.store.ts";
import { leadRouted } from "./inbound.events.ts";
import type { InboundRules } from "./inbound-rules.ts";
import { insertRouting, placesOf, type Routing, takeTurn } from "./routings.store.ts";
import type { ClockLetter } from "./score.ts";
import type { ShiftNow } from "./shift-now.ts";

/**
 * Who gets the first try at a lead in the queue (DOMAIN §5.6): whoever answers a colleague of theirs already, the
 * company's holder, else the next in turn of those on shift. Nobody there: it waits for the first shift.
 */
export async function routeLead(
  tx: Tx,
  command: Command & {
    lead: { leadId: string; personId: string; companyId: string | null };
    submissionId: string;
    clock: ClockLetter;
    rules: { version: number; rules: InboundRules };
    shift: ShiftNow;
  },
): Promise<Routing> {
  const { lead, shift, rules, at } = command;
  const there = shift.reps.filter((rep) => rep.onShift);
  const holder = lead.companyId ? await holderOf(tx, lead.companyId, at) : null;
  const colleagues = lead.companyId ? await findColleagueOwner(tx, lead.companyId) : null;
  const isThere = (memberId: string | undefined) => there.some((rep) => rep.memberId === memberId);

  let why: Routing["why"] = "nobody-on-shift";
  let firstFor: string | null = null;
  let candidates: Routing["candidates"] = [];
  if (isThere(holder?.holderId)) [why, firstFor] = ["holder", holder!.holderId];
  else if (isThere(colleagues?.ownerId)) [why, firstFor] = ["owner", colleagues!.ownerId];
  else if (there.length > 0) {
    const places = await placesOf(
      tx,
      there.map((rep) => rep.memberId),
    );
    candidates = places.map((place) => ({ ...place, lastAt: place.lastAt?.toISOString() ?? null }));
    [why, firstFor] = ["rotation", await takeTurn(tx, places, at)];
  }
  const calendar = shift.reps.find((rep) => rep.memberId === firstFor)?.calendar;
  // A holder who does not answer inbound cannot own the lead (PRODUCT §2), but must hear of it.
  const toldMemberId = holder && holder.holderId !== firstFor ? holder.holderId : null;
  const routing: Routing = {
    id: newId(),
    leadId: lead.leadId,
    submissionId: command.submissionId,
    rulesVersion: rules.version,
    why,
    firstFor,
    firstUntil: calendar ? dueAfter(calendar, at, rules.rules.firstTryMinutes[command.clock]) : null,
    toldMemberId,
    candidates,
    excluded: shift.reps
      .filter((rep) => !rep.onShift)
      .map((rep) => ({ memberId: rep.memberId, why: "off-shift" })),
    routedAt: at,
  };
  await insertRouting(tx, routing);
  await publish(tx, leadRouted, { leadId: lead.leadId, why, firstFor, toldMemberId }, command);
  if (toldMemberId) await tellHolder(tx, command, toldMemberId, holder!.kind);
  return routing;
}

const holdings: Record<string, string> = {
  customer: "they are your customer",
  "open-deal": "you have an open deal there",
  "active-handoff": "you were handed a lead there",
};

async function tellHolder(
  tx: Tx,
  { lead, by, at }: Command & { lead: { leadId: string; personId: string; companyId: string | null } },
  memberId: string,
  kind: string,
): Promise<void> {
  const task = {
    memberId,
    kind: "todo",
    title: "Somebody from your company came to us: agree with Market Response who answers",
    reason: holdings[kind] ?? "you hold this company",
    dueAt: at,
    rank: 70,
    personId: lead.personId,
    companyId: lead.companyId,
    about: { kind: "lead", id: lead.leadId },
  };
  orRefuse(await addTask(tx, { ...task, by, at }));
}
