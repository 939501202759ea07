import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { recordMeeting } from "../meetings/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { acceptHandoff } from "./accept-handoff.ts";
import { listConversations } from "./conversations.store.ts";
import { buildNote, buildQualifiedLead } from "./handoffs.builders.ts";
import { findHandoff } from "./handoffs.store.ts";
import { offerHandoff } from "./offer-handoff.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae } = floor.members;
const at = house.now;
const startsAt = new Date("2026-03-03T09:00:00Z");
const after = new Date("2026-03-03T09:35:00Z");

/** Accepted, with a slot on Tuesday 10:00 in Berlin. */
async function acceptedWithSlot(tx: Tx) {
  const { id: leadId } = await buildQualifiedLead(tx, sdr!, at);
  const slot = {
    startsAt,
    minutes: 30,
    place: { kind: "web" as const, where: "" },
    repJoins: true,
    doubleBook: true,
  };
  const offer = { leadId, offeredTo: ae!.id, way: "meeting" as const, note: buildNote(), slot };
  const { handoffId, meetingId } = orRefuse(await offerHandoff(tx, { ...offer, by: sdr!, at }));
  orRefuse(await acceptHandoff(tx, { handoffId, by: ae!, at }));
  return { handoffId, meetingId: meetingId! };
}

const words = [{ kind: "buyer-words" as const, words: "“Show us the order walk-through.”" }];

describe("the meeting beside a hand-off", () => {
  it("sets the verdict's clock to eight working hours after the slot", async () => {
    await floor.tx(async (tx) => {
      const { handoffId } = await acceptedWithSlot(tx);
      // From 10:30 on Tuesday: seven hours that day, one the next.
      expect((await findHandoff(tx, handoffId))!.dueAt).toEqual(new Date("2026-03-04T09:00:00Z"));
    });
  });

  it("held by the executive, with something of the buyer's side, is their own conversation", async () => {
    await floor.tx(async (tx) => {
      const { handoffId, meetingId } = await acceptedWithSlot(tx);
      const held = { meetingId, outcome: "held" as const, evidence: words, at: after };
      orRefuse(await recordMeeting(tx, { ...held, by: sdr! }));
      expect(await listConversations(tx, [handoffId])).toEqual([]);
      orRefuse(await recordMeeting(tx, { ...held, by: ae! }));
      expect(await listConversations(tx, [handoffId])).toMatchObject([
        { kind: "meeting", heldBy: ae!.id, heldAt: startsAt, meetingId },
      ]);
    });
  });

  it("missed by the buyer is the rep's to book again for fourteen days, missed by us the executive's", async () => {
    await floor.tx(async (tx) => {
      const theirs = await acceptedWithSlot(tx);
      const missed = { outcome: "no-show" as const, evidence: [], by: ae!, at: after };
      orRefuse(await recordMeeting(tx, { ...missed, meetingId: theirs.meetingId, byWhom: "person" }));
      expect(await findHandoff(tx, theirs.handoffId)).toMatchObject({
        clock: "rebook",
        dueAt: new Date("2026-03-17T09:35:00Z"),
      });
      const ours = await acceptedWithSlot(tx);
      orRefuse(await recordMeeting(tx, { ...missed, meetingId: ours.meetingId, byWhom: "us" }));
      expect(await findHandoff(tx, ours.handoffId)).toMatchObject({ clock: "decide", state: "accepted" });
    });
  });
});
