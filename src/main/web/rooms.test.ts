import { expect, it } from "vitest";
import { rooms } from "./rooms.ts";

it("no two places of the rail answer to the same keys", () => {
  const places = new Map<string, Set<string>>();
  for (const { shortcut, to } of rooms.flatMap((room) => room.nav ?? [])) {
    if (shortcut) places.set(shortcut, (places.get(shortcut) ?? new Set()).add(to));
  }
  expect(places.size).toBeGreaterThan(10);
  expect([...places].filter(([, to]) => to.size > 1)).toEqual([]);
});
