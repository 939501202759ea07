import { expect, it } from "vitest";
import { newId } from "./ids.ts";

it("makes ids that ascend, however many in one millisecond, and are uuids of version 7", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
