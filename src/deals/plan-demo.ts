import { bookMeeting } from "../meetings/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import { lockDemo, saveDemo } from "./demos.store.ts";
import { keepRecord } from "./keep-record.ts";
import type { DemoWay } from "./record-words.ts";

export interface DemoPlan {
  way: DemoWay;
  plan: string;
  /** What would make them say yes, agreed beforehand. */
  successLooksLike?: string | null | undefined;
  plannedFor: Date;
  /** Books the slot with the buyer too; without it, the demo is only written down. */
  meeting?: { minutes: number; where: string } | undefined;
}

/** A demo, in person or over the web. Refuses what booking refuses: a busy slot, a time in the past. */
export function planDemo(
  tx: Tx,
  command: Command & DemoPlan & { dealId: string },
): Promise<Outcome<{ id: string }>> {
  const { dealId, way, plan, successLooksLike = null, plannedFor, meeting, by, at } = command;
  return keepRecord(tx, command, {
    field: "demo",
    lock: lockDemo,
    save: saveDemo,
    write: async (_before, id, deal) => {
      const booked = meeting
        ? await bookMeeting(tx, {
            about: { kind: "deal", id: dealId },
            personId: deal.personId,
            memberIds: [deal.ownerId],
            startsAt: plannedFor,
            minutes: meeting.minutes,
            place: { kind: way, where: meeting.where },
            by,
            at,
          })
        : null;
      if (isRefused(booked)) return booked;
      return {
        ...{ id, dealId, way, plan, successLooksLike, plannedFor },
        meetingId: booked?.meetingId ?? null,
        heldAt: null,
        outcome: null,
        notes: null,
        recordedBy: by.id,
        recordedAt: at,
      };
    },
  });
}
