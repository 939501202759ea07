import { describe, expect, it } from "vitest";
import { registeredPermissions } from "../../src/main/permissions.ts";

describe("the rights a charter may hold", () => {
  it("are keys of a room, each in words that people read", () => {
    for (const [key, says] of Object.entries(registeredPermissions)) {
      expect(key).toMatch(/^[a-z]+\.[a-z-]+$/);
      // They stand in lists beside one another: a line each, none of them a sentence.
      expect(says, key).toMatch(/^[A-Z].{4,}[^.]$/);
    }
  });
});
