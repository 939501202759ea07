import { describe, expect, it } from "vitest";
import type { Session } from "../../platform/web/session.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { openablePaths } from "./openable-paths.ts";

const load = () => Promise.reject(new Error("Nothing is loaded to judge a link."));
const room: WebRoom = {
  name: "contacts",
  messages: { namespace: "contacts", en: {} },
  routes: [
    { path: "/persons/$personId", permission: "contacts.read", load },
    { path: "/persons/new", permission: "contacts.write", load },
    { path: "/me", load },
  ],
};
const may = (...permissions: string[]) =>
  openablePaths([room], { roles: [], permissions } as unknown as Session["member"]);

describe("a link of ours", () => {
  it("is open to whoever holds the permission of its screen, whatever follows the path", () => {
    expect(may("contacts.read")("/persons/7?tab=mail#last")).toBe(true);
    expect(may("deals.read")("/persons/7?tab=mail#last")).toBe(false);
  });

  it("goes to the screen of its own words before the one with a place for an id", () => {
    expect(may("contacts.read")("/persons/new")).toBe(false);
    expect(may("contacts.write")("/persons/new")).toBe(true);
  });

  it("is nobody's to refuse where the screen asks for nothing, or no room serves it", () => {
    expect(may()("/me")).toBe(true);
    expect(may()("/api/v1/pay-statements/1/2026-11/bytes")).toBe(true);
    expect(may()("https://example.test/persons/7")).toBe(true);
  });
});
