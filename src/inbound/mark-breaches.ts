import { addTask } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, orRefuse } from "../platform/outcome.ts";
import { businessMinutesBetween, type WorkingCalendar } from "../team/open.ts";
import { listMembers, managerOf, workingCalendarsOf, workspaceCalendar } from "../team/public.ts";
import { lockLate, markBreached, type ResponseClock, saveEscalated } from "./clocks.store.ts";
import { breachEscalated, clockBreached } from "./inbound.events.ts";
import { currentRules } from "./rules.store.ts";

const CHUNK = 200;

/**
 * The ladder (DOMAIN §5.6): the clock runs out, and whoever has the lead or had the first try is nudged; some
 * business minutes later their manager is. Said once each. The breach stays on the record whatever happens next.
 */
export async function markBreaches(
  tx: Tx,
  command: Command,
): Promise<Outcome<{ breached: number; escalated: number }>> {
  const breached = await markBreached(tx, command.at, CHUNK);
  for (const clock of breached) if (clock.breachOwnerId) await nudge(tx, clock, clock.breachOwnerId, command);
  if (breached.length > 0) {
    const memberIds = breached.flatMap((clock) => clock.breachOwnerId ?? []);
    await publish(tx, clockBreached, { leadIds: breached.map((clock) => clock.leadId), memberIds }, command);
  }
  const escalated = await escalate(tx, command);
  return { breached: breached.length, escalated };
}

async function escalate(tx: Tx, command: Command): Promise<number> {
  const { rules } = await currentRules(tx);
  const { at } = command;
  // Business minutes are never more than minutes: what is too young for one is too young for the other.
  const late = await lockLate(tx, new Date(at.getTime() - rules.managerAfterMinutes * 60_000), CHUNK);
  const hours = await calendarsOf(tx, late);
  const due = late.filter(
    (clock) => businessMinutesBetween(hours(clock), clock.breachedAt!, at) >= rules.managerAfterMinutes,
  );
  if (due.length === 0) return 0;
  const told = new Set<string>();
  for (const clock of due) {
    for (const managerId of await managersFor(tx, clock)) {
      await nudge(tx, clock, managerId, command);
      told.add(managerId);
    }
  }
  const leadIds = due.map((clock) => clock.leadId);
  await saveEscalated(tx, leadIds, at);
  await publish(tx, breachEscalated, { leadIds, memberIds: [...told] }, command);
  return due.length;
}

async function calendarsOf(
  tx: Tx,
  clocks: readonly ResponseClock[],
): Promise<(clock: ResponseClock) => WorkingCalendar> {
  const company = await workspaceCalendar(tx);
  const members = await workingCalendarsOf(tx, [...new Set(clocks.flatMap((clock) => clock.hoursOf ?? []))]);
  return (clock) => (clock.hoursOf && members.get(clock.hoursOf)) || company;
}

/** The manager of whoever should have answered; nobody's fault is every manager's matter. */
async function managersFor(tx: Tx, clock: ResponseClock): Promise<string[]> {
  const managerId = clock.breachOwnerId && (await managerOf(tx, clock.breachOwnerId));
  if (managerId) return [managerId];
  const members = await listMembers(tx);
  return members.filter((member) => member.role === "manager" && !member.leftAt).map((member) => member.id);
}

const causes = {
  "nobody-on-shift": "nobody was on shift",
  unclaimed: "nobody has claimed it",
  unanswered: "it is claimed and not answered",
};

async function nudge(tx: Tx, clock: ResponseClock, memberId: string, { by, at }: Command): Promise<void> {
  const task = {
    memberId,
    kind: "reply",
    title: "Late: somebody who came to us still waits for the first answer",
    reason: `the clock ran out: ${causes[clock.breachCause!]}`,
    dueAt: at,
    rank: 96,
    personId: clock.personId,
    companyId: clock.companyId,
    about: { kind: "lead", id: clock.leadId },
  };
  orRefuse(await addTask(tx, { ...task, by, at }));
}
