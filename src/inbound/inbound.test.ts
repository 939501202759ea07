import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { createCompany } from "../contacts/public.ts";
import { claimLead, disqualifyLead, getLead, recordTouch } from "../leads/public.ts";
import { systemActor } from "../platform/actor.ts";
import { isRefused, orRefuse } from "../platform/outcome.ts";
import { claimArrival } from "./claim-arrival.ts";
import { findClock } from "./clocks.store.ts";
import { buildForm, buildSubmission } from "./inbound.builders.ts";
import { inboundActor } from "./inbound-actor.ts";
import { letInSubmission } from "./let-in-submission.ts";
import { markBreaches } from "./mark-breaches.ts";
import { listRoutings } from "./routings.store.ts";
import { findSubmission } from "./submissions.store.ts";

// A Monday, 11:00 in Berlin: everybody is on shift.
const NOW = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: NOW });
const { secrets } = house.platform;
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const by = systemActor("test");

describe("somebody comes to us", () => {
  it("becomes a lead in the queue with a score, a clock and a rep who has the first try", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const received = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
    expect(received).toMatchObject({ outcome: "opened", reason: null });
    const lead = await floor.tx((tx) => getLead(tx, received.leadId!));
    expect(lead).toMatchObject({ state: "new", ownerId: null, motion: "inbound", source: "demo-request" });
    expect(lead!.queueId).not.toBeNull();
    const clock = await floor.tx((tx) => findClock(tx, received.leadId!));
    expect(clock).toMatchObject({ clock: "A", allowedMinutes: 15, dueAt: minutesLater(15), claimedAt: null });
    expect([floor.members.mara!.id, floor.members.milo!.id]).toContain(clock!.firstFor);
    expect(lead!.dueAt).toEqual(clock!.dueAt);
  });

  it("who comes again within a day joins their lead and opens no second one, even once it was closed", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const sent = { name: "Ada", email: "ada@looms.test" };
    const first = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets, sent }));
    const second = await floor.tx((tx) => buildSubmission(tx, form, { at: minutesLater(5), secrets, sent }));
    expect(second).toMatchObject({ outcome: "joined", leadId: first.leadId });
    await floor.tx((tx) =>
      disqualifyLead(tx, { leadId: first.leadId!, reason: "spam", by, at: minutesLater(6) }),
    );
    const third = await floor.tx((tx) => buildSubmission(tx, form, { at: minutesLater(60), secrets, sent }));
    expect(third).toMatchObject({ outcome: "joined", leadId: first.leadId });
    const later = await floor.tx((tx) =>
      buildSubmission(tx, form, { at: minutesLater(60 * 26), secrets, sent }),
    );
    expect(later.outcome).toBe("opened");
    expect(later.leadId).not.toBe(first.leadId);
  });

  it("is matched to the company of their address, with what spoke for it", async () => {
    const floor = await house.openFloor();
    const { form, companyId } = await floor.tx(async (tx) => ({
      form: await buildForm(tx, { at: NOW }),
      ...orRefuse(await createCompany(tx, { name: "Looms", domain: "looms-of-york.com", by, at: NOW })),
    }));
    const sent = { name: "Ada", email: "ada@looms-of-york.com" };
    const received = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets, sent }));
    const submission = await floor.tx((tx) => findSubmission(tx, received.submissionId));
    expect(submission!.match).toMatchObject({ companyId, signals: [{ kind: "email-domain" }] });
    expect((await floor.tx((tx) => getLead(tx, received.leadId!)))!.companyId).toBe(companyId);
  });

  it("a wrong phone number costs us the number, never the visitor", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const sent = { name: "Ada", email: "ada2@looms.test", phone: "0000000" };
    const received = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets, sent }));
    expect(received.outcome).toBe("opened");
    expect((await floor.tx((tx) => findSubmission(tx, received.submissionId)))!.values.phone).toBe("0000000");
  });

  it("on a subscription is kept warm in the queue, and is answered once they ask for more", async () => {
    const floor = await house.openFloor();
    const { blog, demo } = await floor.tx(async (tx) => ({
      blog: await buildForm(tx, { at: NOW, name: "Posts", asset: "blog-subscription" }),
      demo: await buildForm(tx, { at: NOW }),
    }));
    const sent = { name: "Ada", email: "ada@looms.test" };
    const warm = await floor.tx((tx) => buildSubmission(tx, blog, { at: NOW, secrets, sent }));
    expect((await floor.tx((tx) => getLead(tx, warm.leadId!)))!.state).toBe("nurturing");
    expect(await floor.tx((tx) => findClock(tx, warm.leadId!))).toBeNull();
    const asked = await floor.tx((tx) => buildSubmission(tx, demo, { at: minutesLater(90), secrets, sent }));
    expect(asked).toMatchObject({ outcome: "joined", leadId: warm.leadId });
    const clock = await floor.tx((tx) => findClock(tx, warm.leadId!));
    expect(clock).toMatchObject({ clock: "A", claimedAt: null, endedAt: null });
    const lead = await floor.tx((tx) => getLead(tx, warm.leadId!));
    expect(lead).toMatchObject({ grade: clock!.grade, dueAt: clock!.dueAt });
  });

  it("who reads a paper and then asks for a demo is scored anew and answered as fast as anybody who asks", async () => {
    const floor = await house.openFloor();
    const { paper, demo } = await floor.tx(async (tx) => ({
      paper: await buildForm(tx, { at: NOW, name: "Paper", asset: "white-paper" }),
      demo: await buildForm(tx, { at: NOW }),
    }));
    const sent = { name: "Ada", email: "ada@looms.test" };
    const read = await floor.tx((tx) => buildSubmission(tx, paper, { at: NOW, secrets, sent }));
    const before = await floor.tx((tx) => getLead(tx, read.leadId!));
    await floor.tx((tx) => buildSubmission(tx, demo, { at: minutesLater(10), secrets, sent }));
    const lead = await floor.tx((tx) => getLead(tx, read.leadId!));
    expect(lead!.score).toBeGreaterThan(before!.score);
    expect(lead).toMatchObject({ grade: "CA", dueAt: minutesLater(25) });
    const clock = await floor.tx((tx) => findClock(tx, read.leadId!));
    expect(clock).toMatchObject({ grade: "CA", clock: "A", allowedMinutes: 15, dueAt: minutesLater(25) });
    await floor.tx((tx) => buildSubmission(tx, demo, { at: minutesLater(20), secrets, sent }));
    expect((await floor.tx((tx) => getLead(tx, read.leadId!)))!.dueAt).toEqual(minutesLater(25));
  });
});

describe("at the door", () => {
  const page = {
    door: "page" as const,
    shownAt: minutesLater(-1),
    sender: { ip: "203.0.113.7", userAgent: null },
  };
  const cases = [
    ["trap", { sent: { website_url: "https://spam.test" } }],
    ["not-shown", { shownAt: null }],
    ["too-fast", { shownAt: new Date(NOW.getTime() - 500) }],
    ["throw-away-address", { sent: { email: "x@mailinator.com" } }],
  ] as const;
  it.each(cases)(
    "stops a robot with the reason %s, keeps it, and lets a person let it in",
    async (reason, knock) => {
      const floor = await house.openFloor();
      const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
      const received = await floor.tx((tx) =>
        buildSubmission(tx, form, { at: NOW, secrets, ...page, ...knock }),
      );
      expect(received).toMatchObject({ outcome: "blocked", reason, leadId: null });
      const { submissionId } = received;
      const command = { submissionId, by: floor.members.mara!, at: minutesLater(30) };
      const letIn = await floor.tx((tx) => letInSubmission(tx, command));
      expect(letIn).toMatchObject({ outcome: "opened" });
      const again = await floor.tx((tx) => letInSubmission(tx, command));
      expect(again).toMatchObject({ refused: "not-stopped" });
    },
  );

  it("stops the ninth from one address within ten minutes", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const outcomes: string[] = [];
    for (let knock = 0; knock < 9; knock++) {
      outcomes.push(
        (await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets, ...page }))).outcome,
      );
    }
    expect(outcomes).toEqual([...Array(8).fill("opened"), "blocked"]);
  });
});

describe("the live queue", () => {
  it("gives a lead that twenty reps claim at once to one of them, and tells the others who", async () => {
    const reps = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`rep${n}`, "market-response" as const]),
    );
    const floor = await house.openFloor(reps);
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const { leadId } = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
    const at = minutesLater(10);
    const outcomes = await Promise.all(
      Object.values(floor.members).map((rep) =>
        floor.tx((tx) => claimArrival(tx, { leadId: leadId!, by: rep, at })),
      ),
    );
    const lost = outcomes.filter(isRefused);
    expect(lost).toHaveLength(19);
    const lead = await floor.tx((tx) => getLead(tx, leadId!));
    for (const refusal of lost) {
      expect(refusal).toMatchObject({ refused: "already-claimed", facts: { ownerId: lead!.ownerId } });
      expect(refusal.facts!.ownerName).toMatch(/^Rep/);
    }
    expect(await floor.tx((tx) => findClock(tx, leadId!))).toMatchObject({
      ownerId: lead!.ownerId,
      claimedAt: at,
    });
  });

  it("keeps the first minutes for whose turn it is, and is anybody's after", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const { leadId } = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
    const clock = await floor.tx((tx) => findClock(tx, leadId!));
    const other = [floor.members.mara!, floor.members.milo!].find((rep) => rep.id !== clock!.firstFor)!;
    const early = await floor.tx((tx) =>
      claimArrival(tx, { leadId: leadId!, by: other, at: minutesLater(1) }),
    );
    expect(early).toMatchObject({ refused: "first-try", facts: { ownerId: clock!.firstFor } });
    const elsewhere = await floor.tx((tx) =>
      claimLead(tx, { leadId: leadId!, by: other, at: minutesLater(1) }),
    );
    expect(elsewhere).toMatchObject({ refused: "first-try" });
    const late = await floor.tx((tx) =>
      claimArrival(tx, { leadId: leadId!, by: other, at: minutesLater(3) }),
    );
    expect(late).toEqual({ ok: true });
  });

  it("takes turns: over many arrivals no rep on shift has had more than one more than another", async () => {
    const floor = await house.openFloor({ a: "market-response", b: "market-response", c: "market-response" });
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const turns = new Map<string, number>();
    for (let arrival = 0; arrival < 20; arrival++) {
      const { leadId } = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
      const [routing] = await floor.tx((tx) => listRoutings(tx, [leadId!]));
      expect(routing).toMatchObject({ why: "rotation" });
      expect(routing!.candidates).toHaveLength(3);
      turns.set(routing!.firstFor!, (turns.get(routing!.firstFor!) ?? 0) + 1);
    }
    expect([...turns.values()].sort()).toEqual([6, 7, 7]);
  });

  it("at night waits for the first shift, and is due one clock after it opens", async () => {
    const floor = await house.openFloor();
    const night = new Date("2026-03-06T20:00:00Z");
    const form = await floor.tx((tx) => buildForm(tx, { at: night }));
    const { leadId } = await floor.tx((tx) => buildSubmission(tx, form, { at: night, secrets }));
    const [routing] = await floor.tx((tx) => listRoutings(tx, [leadId!]));
    expect(routing).toMatchObject({ why: "nobody-on-shift", firstFor: null });
    const clock = await floor.tx((tx) => findClock(tx, leadId!));
    expect(clock!.shiftOpensAt).toEqual(new Date("2026-03-09T08:00:00Z"));
    expect(clock!.dueAt).toEqual(new Date("2026-03-09T08:15:00Z"));
  });

  it("nudges once when the clock runs out, then the manager, and stops at the first answer", async () => {
    const floor = await house.openFloor();
    const form = await floor.tx((tx) => buildForm(tx, { at: NOW }));
    const { leadId } = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
    const answered = await floor.tx((tx) => buildSubmission(tx, form, { at: NOW, secrets }));
    const mara = floor.members.mara!;
    await floor.tx(async (tx) => {
      orRefuse(await claimArrival(tx, { leadId: answered.leadId!, by: mara, at: minutesLater(5) }));
      orRefuse(
        await recordTouch(tx, { leadId: answered.leadId!, kind: "call", by: mara, at: minutesLater(9) }),
      );
    });
    const ladder = (minutes: number) =>
      floor.tx((tx) => markBreaches(tx, { by: inboundActor, at: minutesLater(minutes) }));
    expect(await ladder(14)).toEqual({ breached: 0, escalated: 0 });
    expect(await ladder(16)).toEqual({ breached: 1, escalated: 0 });
    expect(await ladder(17)).toEqual({ breached: 0, escalated: 0 });
    expect(await ladder(32)).toEqual({ breached: 0, escalated: 1 });
    expect(await ladder(33)).toEqual({ breached: 0, escalated: 0 });
    const late = await floor.tx((tx) => findClock(tx, leadId!));
    expect(late).toMatchObject({ breachCause: "unclaimed", breachedAt: minutesLater(16) });
    const met = await floor.tx((tx) => findClock(tx, answered.leadId!));
    expect(met).toMatchObject({ firstAttemptAt: minutesLater(9), breachedAt: null });
  });
});
