import { describe, expect, it } from "vitest";
import { isForgotten, waitLeft } from "./sign-in-wait.ts";

const at = new Date("2026-03-02T10:00:00Z");
const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000);

describe("waiting after wrong passwords", () => {
  it("asks nobody to wait who has not failed, or has failed only a few times", () => {
    expect(waitLeft(null, 5, at)).toBe(0);
    expect(waitLeft({ failures: 4, failedAt: at }, 5, at)).toBe(0);
  });

  it("begins with five seconds and doubles with every further try", () => {
    expect(waitLeft({ failures: 5, failedAt: at }, 5, at)).toBe(5_000);
    expect(waitLeft({ failures: 7, failedAt: at }, 5, at)).toBe(20_000);
    expect(waitLeft({ failures: 7, failedAt: ago(15) }, 5, at)).toBe(5_000);
    expect(waitLeft({ failures: 7, failedAt: ago(21) }, 5, at)).toBe(0);
  });

  it("never asks for more than a quarter of an hour", () => {
    expect(waitLeft({ failures: 500, failedAt: at }, 5, at)).toBe(900_000);
  });

  it("forgets after an hour without a try", () => {
    expect(isForgotten({ failures: 500, failedAt: ago(3_601) }, at)).toBe(true);
    expect(waitLeft({ failures: 500, failedAt: ago(3_601) }, 5, at)).toBe(0);
  });
});
