import { describe, expect, it } from "vitest";
import { clockWords } from "./clock-words.ts";
import { openCriteria } from "./criteria.ts";
import { handoffNote, missingParts, readingSeconds, wordsIn } from "./note.ts";
import { effectOfSilence } from "./policy.ts";

const whole = handoffNote.parse({
  whyNow: "The plant opens in May.",
  people: [{ name: "Nora Quist", stance: "for" }],
  promised: "A call.",
  notPromised: "No price.",
  agenda: "One order from end to end.",
});

describe("the note an executive reads", () => {
  it("lacks nothing when its five mandatory parts are there", () => expect(missingParts(whole)).toEqual([]));

  it("names the parts that are missing", () => {
    expect(missingParts(handoffNote.parse({ people: [{ name: " ", stance: "open" }], whyNow: "x" }))).toEqual(
      ["people", "promised", "notPromised", "agenda"],
    );
  });

  it("is read in 90 seconds at 300 words", () => {
    const rest = 300 - wordsIn(whole);
    const long = { ...whole, problem: Array.from({ length: rest }, () => "word").join(" ") };
    expect(wordsIn(long)).toBe(300);
    expect(readingSeconds(long)).toBe(90);
    expect(readingSeconds(whole)).toBeLessThan(10);
  });
});

describe("what still stands before an offer", () => {
  const list = [
    { key: "need", label: "Need", help: "", required: true },
    { key: "size", label: "Size", help: "", required: false },
  ];
  const open = (marks: Record<string, "confirmed" | "contradicted" | "unknown">, waived: string[] = []) =>
    openCriteria(list, new Map(Object.entries(marks)), new Set(waived)).map(({ key }) => key);

  it("is a must-have nobody asked about, and anything contradicted", () => {
    expect(open({})).toEqual(["need"]);
    expect(open({ need: "confirmed", size: "contradicted" })).toEqual(["size"]);
    expect(open({ need: "confirmed", size: "unknown" })).toEqual([]);
  });
  it("is nothing a manager waived", () =>
    expect(open({ size: "contradicted" }, ["need", "size"])).toEqual([]));
});

describe("silence", () => {
  it("takes an offer and never more", () => {
    expect(effectOfSilence("accept", "auto-accept")).toBe("auto-accept");
    expect(effectOfSilence("decide", "auto-accept")).toBe("escalate");
  });
  it("is told to the manager unless the company says otherwise", () => {
    expect(effectOfSilence("accept", "escalate")).toBe("escalate");
    expect(effectOfSilence("decide", "escalate")).toBe("escalate");
  });
  it("gives a hand-off back to the rep where the company says so", () => {
    expect(effectOfSilence("accept", "auto-release")).toBe("release");
    expect(effectOfSilence("decide", "auto-release")).toBe("release");
  });
  it("of the rep passes the turn on, or ends a meeting nobody books again", () => {
    expect(effectOfSilence("rework", "auto-release")).toBe("back-to-verdict");
    expect(effectOfSilence("rebook", "escalate")).toBe("release");
  });

  it("reads the same for both sides but for whose turn it is", () => {
    const handoff = {
      clock: "accept",
      dueAt: new Date("2026-03-02T14:00:00Z"),
      offeredBy: "rep",
      offeredTo: "ae",
    } as const;
    const read = (id: string) =>
      clockWords(handoff, { id, at: new Date("2026-03-02T15:00:00Z"), silence: "escalate" });
    expect(read("ae")).toEqual({ ...read("rep"), isYours: true });
    expect(read("rep")).toMatchObject({ turn: "ae", late: true, isYours: false, thenWhat: "escalate" });
    expect(
      clockWords({ ...handoff, clock: null, dueAt: null }, { id: "ae", at: new Date(), silence: "escalate" }),
    ).toBeNull();
  });
});
