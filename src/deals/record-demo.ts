import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { dealChanged } from "./deals.events.ts";
import { findDeal, insertDealChanges } from "./deals.store.ts";
import { type Demo, lockDemo, lockDemoIn, saveDemo } from "./demos.store.ts";
import { keepRecord } from "./keep-record.ts";
import type { DemoOutcome } from "./record-words.ts";
import { toldOf } from "./told.ts";

/** What became of a demo. One that was held stays held; its notes may grow. */
export function recordDemo(
  tx: Tx,
  command: Command & {
    dealId: string;
    id: string;
    outcome: DemoOutcome;
    notes?: string | null | undefined;
    heldAt?: Date | undefined;
  },
): Promise<Outcome<{ id: string }>> {
  const { outcome, notes, at } = command;
  return keepRecord<Demo>(tx, command, {
    field: "demo",
    lock: lockDemo,
    save: saveDemo,
    write: (before) => {
      const isMissed = outcome === "no-show";
      if (isMissed && before!.heldAt) return refused("demo-decided", { facts: { outcome: before!.outcome } });
      const heldAt = before!.heldAt ?? command.heldAt ?? (before!.plannedFor < at ? before!.plannedFor : at);
      return {
        ...before!,
        outcome,
        notes: notes === undefined ? before!.notes : notes,
        heldAt: isMissed ? null : heldAt,
      };
    },
  });
}

/** The meeting a demo was booked in was held, or nobody came: the demo knows, and waits for its outcome in words. */
export function followDemoMeeting(
  tx: Tx,
  command: Command & { meetingId: string; became: "held" | "no-show" },
): Promise<Outcome<Ok>> {
  return followMeeting(tx, command, (demo) => {
    if (demo.heldAt || demo.outcome) return null;
    return command.became === "held"
      ? { ...demo, heldAt: demo.plannedFor }
      : { ...demo, outcome: "no-show" as const };
  });
}

/** The slot was moved: the demo goes with it. */
export function followDemoBooking(
  tx: Tx,
  command: Command & { meetingId: string; followsId: string | null; startsAt: string },
): Promise<Outcome<Ok>> {
  const { meetingId, followsId, startsAt, by, at } = command;
  if (!followsId) return Promise.resolve(ok);
  return followMeeting(tx, { meetingId: followsId, by, at }, (demo) => ({
    ...demo,
    meetingId,
    plannedFor: new Date(startsAt),
  }));
}

async function followMeeting(
  tx: Tx,
  { meetingId, by, at }: Command & { meetingId: string },
  become: (demo: Demo) => Demo | null,
): Promise<Outcome<Ok>> {
  const demo = await lockDemoIn(tx, meetingId);
  const after = demo && become(demo);
  if (!demo || !after) return ok;
  await saveDemo(tx, after);
  const change = { dealId: demo.dealId, field: "demo" as const, recordId: demo.id, before: demo, after };
  await insertDealChanges(tx, [change], { by, at });
  const deal = await findDeal(tx, demo.dealId);
  await publish(tx, dealChanged, { ...toldOf(deal!), what: "demo" }, { by, at });
  return ok;
}
