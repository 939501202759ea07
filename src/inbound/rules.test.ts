import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkingCalendar } from "../team/open.ts";
import { refusalToTakeFirst } from "./first-try.ts";
import { usualContent } from "./form.ts";
import { meaningsOf, readAnswers } from "./form-answers.ts";
import { clockOf, inboundRules, usualRules } from "./inbound-rules.ts";
import { dueFor, openSpans, whoseMinutes } from "./response-clock.ts";
import { nextInTurn, type Place, startingLevel } from "./rotation.ts";
import { type Seen, score } from "./score.ts";
import { type Knock, screen } from "./screening.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("answers", () => {
  const content = { ...usualContent("demo-request"), consentText: "Write to me.", consentRequired: true };
  const good = { name: "Ada", email: " ADA@Looms.test ", consent: "on" };

  it("are trimmed, keep only fields of the form, and say who it is", () => {
    const answers = readAnswers(content, { ...good, phone: "+49 30 123456", smuggled: "x" });
    expect(answers).toMatchObject({ consented: true, faults: [] });
    expect(answers.values).toEqual({ name: "Ada", email: "ada@looms.test", phone: "+49 30 123456" });
    expect(meaningsOf(content, answers.values)).toMatchObject({ name: "Ada", email: "ada@looms.test" });
  });

  it.each([
    ["name", { name: "  " }],
    ["email", { email: "ada@looms" }],
    ["phone", { phone: "call me" }],
    ["message", { message: "x".repeat(4001) }],
    ["name", { name: { first: "Ada" } }],
    ["consent", { consent: "" }],
  ])("name what is wrong with %s", (field, sent) => {
    const { faults } = readAnswers(content, { ...good, ...sent });
    expect(faults.map((fault) => fault.field)).toEqual([field]);
  });

  it("of a choice are one of its options, and of a required box a tick", () => {
    const size = {
      key: "size",
      label: "Size",
      type: "select" as const,
      required: true,
      options: ["Small", "Large"],
    };
    const box = { key: "terms", label: "Terms", type: "checkbox" as const, required: true };
    const asked = { ...content, consentText: "", fields: [...content.fields, size, box] };
    expect(readAnswers(asked, { ...good, size: "Huge" }).faults.map((fault) => fault.field)).toEqual([
      "size",
      "terms",
    ]);
    expect(readAnswers(asked, { ...good, size: "Small", terms: true }).faults).toEqual([]);
  });

  it("never throw and never grow, whatever is sent", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything({ withNullPrototype: false })), (sent) => {
        const { values } = readAnswers(content, sent);
        expect(Object.keys(values).every((key) => content.fields.some((field) => field.key === key))).toBe(
          true,
        );
      }),
    );
  });
});

describe("screening", () => {
  const person: Knock = {
    door: "page",
    trap: "",
    shownAt: minutesLater(-1),
    at: NOW,
    recentFromSender: 0,
    mailDomain: "work",
  };
  it.each([
    [null, {}],
    ["trap", { trap: "x" }],
    ["not-shown", { shownAt: null }],
    ["too-fast", { shownAt: new Date(NOW.getTime() - 1999) }],
    [null, { shownAt: new Date(NOW.getTime() - 2000) }],
    ["too-many", { recentFromSender: 8 }],
    ["throw-away-address", { mailDomain: "throw-away" }],
    [null, { mailDomain: "free" }],
    [null, { door: "program", shownAt: null, trap: "x", recentFromSender: 100 }],
    ["throw-away-address", { door: "program", mailDomain: "throw-away" }],
  ] as const)("says %s of %o", (verdict, knock) => {
    expect(screen({ ...person, ...knock })).toBe(verdict);
  });
});

describe("the score", () => {
  const nobody: Seen = {
    title: null,
    employees: null,
    industry: null,
    country: null,
    hasPhone: false,
    companyKnown: false,
    mailDomain: "work",
    did: [],
  };
  const demo = { asset: "demo-request" as const, at: NOW };

  it("has two letters that never mix: who they are, and what they did", () => {
    const ceo = score(
      usualRules.score,
      { ...nobody, title: "CEO", employees: 600, companyKnown: true, did: [demo] },
      NOW,
    );
    expect(ceo).toMatchObject({ fit: 70, behaviour: 30, grade: "AA" });
    const student = score(
      usualRules.score,
      { ...nobody, title: "Student", mailDomain: "free", did: [demo] },
      NOW,
    );
    expect(student).toMatchObject({ fit: -35, behaviour: 30, grade: "DA" });
  });

  it("fades with the half-life of what was done, and requests do not fade", () => {
    const paper = (daysAgo: number) => ({ asset: "white-paper" as const, at: minutesLater(-daysAgo * 1440) });
    expect(score(usualRules.score, { ...nobody, did: [paper(30)] }, NOW).behaviour).toBe(5);
    const old = { ...demo, at: minutesLater(-100 * 1440) };
    expect(score(usualRules.score, { ...nobody, did: [old] }, NOW).behaviour).toBe(30);
  });

  it("counts no day for more than its cap, and adds up to what its reasons say", () => {
    const asset = fc.constantFrom("demo-request", "contact", "webinar", "white-paper", "blog-subscription");
    const deed = fc.record({ asset, daysAgo: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(fc.array(deed as fc.Arbitrary<{ asset: "webinar"; daysAgo: number }>), (deeds) => {
        const did = deeds.map((each) => ({ asset: each.asset, at: minutesLater(-each.daysAgo * 1440) }));
        const scored = score(usualRules.score, { ...nobody, did }, NOW);
        const days = new Set(deeds.map((each) => each.daysAgo)).size;
        expect(scored.behaviour).toBeLessThanOrEqual(days * usualRules.score.behaviour.mostPerDay);
        const sum = scored.reasons.reduce((total, reason) => total + reason.points, 0);
        expect(scored.fit + scored.behaviour).toBe(sum);
      }),
    );
  });

  it("sets the clock: who asks is answered fast, and a good fit lifts the rest", () => {
    expect(["AA", "CA", "DA", "AB", "CB", "AC", "CC", "DD"].map(clockOf)).toEqual([
      "A",
      "A",
      "B",
      "A",
      "B",
      "B",
      "C",
      "C",
    ]);
    expect(inboundRules.parse(usualRules)).toEqual(usualRules);
  });
});

describe("the rotation", () => {
  it("leaves nobody on shift more than one turn behind another, however long it runs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 200 }), (reps, arrivals) => {
        let places: Place[] = Array.from({ length: reps }, (_, n) => ({
          memberId: `${n}`,
          level: 0,
          lastAt: null,
        }));
        for (let arrival = 0; arrival < arrivals; arrival++) {
          const next = nextInTurn(places)!;
          const had = { ...next, level: next.level + 1, lastAt: minutesLater(arrival) };
          places = places.map((place) => (place.memberId === next.memberId ? had : place));
        }
        const levels = places.map((place) => place.level);
        expect(Math.max(...levels) - Math.min(...levels)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("gives who comes back from leave one turn more, not a week of everything", () => {
    const there = (memberId: string, level: number, lastAt: Date) => ({ memberId, level, lastAt });
    let places: Place[] = [there("a", 50, NOW), there("b", 50, NOW), there("back", 3, minutesLater(-9999))];
    const turns: string[] = [];
    for (let arrival = 1; arrival <= 6; arrival++) {
      const next = nextInTurn(places)!;
      turns.push(next.memberId);
      const level = Math.max(next.level, startingLevel(places.map((place) => place.level)) - 1) + 1;
      places = places.map((place) =>
        place === next ? there(next.memberId, level, minutesLater(arrival)) : place,
      );
    }
    expect(turns.filter((turn) => turn === "back").length).toBeLessThanOrEqual(3);
    expect(turns[0]).toBe("back");
    expect(nextInTurn([])).toBeNull();
  });
});

describe("the response clock", () => {
  const week: WorkingCalendar["week"] = { 1: [["09:00", "17:00"]], 2: [["09:00", "17:00"]] };
  const berlin: WorkingCalendar = { zone: "Europe/Berlin", week, off: [] };
  const late: WorkingCalendar = { zone: "Europe/Berlin", week: { 1: [["13:00", "21:00"]] }, off: [] };
  const rep = (memberId: string, calendar: WorkingCalendar, onShift = false) => ({
    memberId,
    calendar,
    onShift,
  });

  it("is due when the first of the reps has had its minutes", () => {
    const due = dueFor([rep("a", late), rep("b", berlin, true)], berlin, NOW, 15);
    expect(due).toEqual({ dueAt: minutesLater(15), hoursOf: "b", shiftOpensAt: NOW });
    expect(dueFor([rep("a", late)], berlin, NOW, 15)).toMatchObject({
      dueAt: new Date("2026-03-02T12:15:00Z"),
      shiftOpensAt: new Date("2026-03-02T12:00:00Z"),
    });
  });

  it("counts real minutes for who started by hand, and the company's hours where there are no reps", () => {
    expect(dueFor([rep("a", late, true)], berlin, NOW, 15)).toMatchObject({
      dueAt: minutesLater(15),
      shiftOpensAt: NOW,
    });
    const evening = new Date("2026-03-02T20:00:00Z");
    expect(dueFor([], berlin, evening, 15)).toEqual({
      dueAt: new Date("2026-03-03T08:15:00Z"),
      hoursOf: null,
      shiftOpensAt: new Date("2026-03-03T08:00:00Z"),
    });
  });

  it("says whose minutes they were, and they add up to the wait", () => {
    const times = {
      capturedAt: NOW,
      scoredAt: minutesLater(1),
      routedAt: minutesLater(2),
      shiftOpensAt: NOW,
      claimedAt: minutesLater(12),
      firstAttemptAt: minutesLater(32),
      endedAt: null,
    };
    const minutes = whoseMinutes(times, berlin, minutesLater(500));
    expect(minutes.map((part) => part.minutes)).toEqual([1, 1, 0, 10, 20]);
    const open = whoseMinutes({ ...times, claimedAt: null, firstAttemptAt: null }, berlin, minutesLater(42));
    expect(open.map((part) => part.minutes)).toEqual([1, 1, 0, 40, 0]);
  });

  it("draws the open hours up to an instant", () => {
    expect(openSpans(berlin, NOW, new Date("2026-03-03T09:00:00Z"))).toEqual([
      { from: NOW, to: new Date("2026-03-02T16:00:00Z") },
      { from: new Date("2026-03-03T08:00:00Z"), to: new Date("2026-03-03T09:00:00Z") },
    ]);
  });

  it("keeps the first minutes for whose turn it is", () => {
    const turn = { firstFor: "a", firstUntil: minutesLater(3) };
    const member = (id: string) => ({ kind: "member" as const, id });
    expect(refusalToTakeFirst(turn, member("a"), NOW)).toBeNull();
    expect(refusalToTakeFirst(turn, member("b"), NOW)).toMatchObject({ refused: "first-try" });
    expect(refusalToTakeFirst(turn, member("b"), minutesLater(3))).toBeNull();
    expect(refusalToTakeFirst(turn, { kind: "system", id: "x" }, NOW)).toBeNull();
    expect(refusalToTakeFirst({ firstFor: null, firstUntil: null }, member("b"), NOW)).toBeNull();
  });
});
