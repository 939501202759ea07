import { expect, it } from "vitest";
import { businessSecondsLeft, clockState } from "./business-clock.ts";

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);
const spans = [
  { from: "2026-11-23T09:00:00Z", to: "2026-11-23T17:00:00Z" },
  { from: "2026-11-24T09:00:00Z", to: "2026-11-24T17:00:00Z" },
];
const due = "2026-11-24T10:00:00Z";

it("counts open hours alone until a clock runs out", () => {
  expect(businessSecondsLeft(at("23T16:00"), due, spans)).toBe(2 * 3600);
  expect(businessSecondsLeft(at("23T22:00"), due, spans)).toBe(3600);
  expect(businessSecondsLeft(at("24T12:00"), due, spans)).toBe(-2 * 3600);
});

it("counts the wall clock where no hours are given", () => {
  expect(businessSecondsLeft(at("24T09:30"), due)).toBe(1800);
  expect(businessSecondsLeft(at("24T10:01"), due)).toBe(-60);
});

it("stands still outside open hours, warns in the last quarter, and says when it is late", () => {
  expect(clockState(at("23T22:00"), 3600, 7200, spans)).toBe("paused");
  expect(clockState(at("24T09:00"), 3600, 7200, spans)).toBe("running");
  expect(clockState(at("24T09:40"), 1200, 7200, spans)).toBe("soon");
  expect(clockState(at("24T10:01"), -60, 7200, spans)).toBe("late");
  expect(clockState(at("24T09:56"), 240)).toBe("soon");
  expect(clockState(at("24T09:50"), 600)).toBe("running");
});
