import { describe, expect, it } from "vitest";
import { type Answer, answeredWithin, answerOf, bucketOf, wallMinutes } from "./answer-times.ts";

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const answered = (minutes: number): Answer => ({ state: "answered", minutes });
const waiting = (minutes: number): Answer => ({ state: "waiting", minutes });

describe("the time to the first human answer", () => {
  it("runs from arrival to the answer, and until now while nobody answered", () => {
    const lead = { openedAt: at("09:00"), firstTouchAt: null, closedAt: null };
    expect(answerOf({ ...lead, firstTouchAt: at("09:12") }, at("12:00"), wallMinutes)).toEqual(answered(12));
    expect(answerOf(lead, at("12:00"), wallMinutes)).toEqual(waiting(180));
  });

  it("tells a lead closed untouched apart instead of calling it fast or slow", () => {
    const closed = { openedAt: at("09:00"), firstTouchAt: null, closedAt: at("09:01") };
    expect(answerOf(closed, at("12:00"), wallMinutes)).toEqual({ state: "untouched", minutes: null });
  });

  it("is never negative when the touch is dated before the arrival", () => {
    const early = { openedAt: at("09:00"), firstTouchAt: at("08:59"), closedAt: null };
    expect(answerOf(early, at("12:00"), wallMinutes).minutes).toBe(0);
  });

  it("falls into the bucket named by its longest minute", () => {
    expect([0, 5, 5.1, 60, 1440, 1441].map((minutes) => bucketOf(answered(minutes)))).toEqual([
      "5",
      "5",
      "15",
      "60",
      "1440",
      "more",
    ]);
    expect(bucketOf(waiting(3))).toBe("waiting");
    expect(bucketOf({ state: "untouched", minutes: null })).toBe("untouched");
  });
});

describe("the median and the ninetieth percentile", () => {
  it("are the plain ones when everybody was answered", () => {
    const ten = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(answered);
    expect(answeredWithin(ten, 0.5)).toBe(50);
    expect(answeredWithin(ten, 0.9)).toBe(90);
  });

  it("do not exist while too few were answered to reach them", () => {
    expect(answeredWithin([answered(5), waiting(600), waiting(700)], 0.5)).toBeNull();
    expect(answeredWithin([], 0.5)).toBeNull();
  });

  it("are not improved by a lead that has only just arrived, and are worsened by one that waits long", () => {
    const two = [answered(10), answered(20)];
    expect(answeredWithin([...two, waiting(1)], 0.5)).toBe(10);
    expect(answeredWithin([...two, waiting(500), waiting(500)], 0.5)).toBe(20);
    expect(answeredWithin([...two, waiting(500), waiting(500), waiting(500)], 0.5)).toBeNull();
  });

  it("leave leads closed untouched out", () => {
    expect(answeredWithin([answered(10), { state: "untouched", minutes: null }], 0.9)).toBe(10);
  });
});
