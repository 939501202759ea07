import { describe, expect, it } from "vitest";
import { systemActor } from "../platform/actor.ts";
import { refusalToApprove, refusalToGrant, refusalToLoseSteward } from "./granting.ts";
import { memberActor } from "./member-actor.ts";
import type { Role } from "./role.ts";

const actor = (id: string, role: Role, ...permissions: string[]) =>
  memberActor({ id, role, roles: [role], permissions, zone: "UTC" });
const manager = actor("m", "manager", "team.manage");
const vp = actor("v", "vp", "team.manage", "charters.edit");
const system = systemActor("seed");

describe("appointing somebody", () => {
  it("needs the right to manage people, and never fits oneself", () => {
    expect(refusalToGrant(actor("s", "sdr"), { memberId: "x", role: "sdr" })?.refused).toBe("not-permitted");
    expect(refusalToGrant(manager, { memberId: "m", role: "sdr" })?.refused).toBe("own-role");
    expect(refusalToGrant(manager, { memberId: "x", role: "ae" })).toBeNull();
    expect(refusalToGrant(manager, { memberId: null, role: "manager" })).toBeNull();
  });

  it("leaves roles that lead to who may also edit charters", () => {
    for (const role of ["director", "vp", "finance", "admin"] as const) {
      expect(refusalToGrant(manager, { memberId: "x", role })?.refused).toBe("role-above-yours");
      expect(refusalToGrant(vp, { memberId: "x", role })).toBeNull();
      expect(refusalToGrant(system, { memberId: "x", role })).toBeNull();
    }
  });
});

describe("a dual-role exception", () => {
  const asked = { memberId: "x", held: "sdr", role: "ae", days: 30 } as const;
  it("is approved by a leader who is somebody else", () => {
    expect(refusalToApprove(manager, asked)).toBeNull();
    expect(refusalToApprove(system, asked)).toBeNull();
    const admin = actor("a", "admin", "team.manage");
    expect(refusalToApprove(admin, asked)?.refused).toBe("exception-needs-leader");
    expect(refusalToApprove(manager, { ...asked, memberId: "m" })?.refused).toBe("own-role");
  });

  it("joins two different frontline roles, for a day to a year", () => {
    expect(refusalToApprove(manager, { ...asked, held: "finance" })?.refused).toBe("exception-not-frontline");
    expect(refusalToApprove(manager, { ...asked, role: "sdr" })?.refused).toBe("role-held");
    expect(refusalToApprove(manager, { ...asked, days: 0 })?.refused).toBe("dates-reversed");
    expect(refusalToApprove(manager, { ...asked, days: 366 })).toBeNull();
    expect(refusalToApprove(manager, { ...asked, days: 367 })?.refused).toBe("exception-too-long");
  });
});

describe("the last who can repair the workspace", () => {
  it("stays, unless somebody else can", () => {
    expect(refusalToLoseSteward(["a"], "a")?.refused).toBe("last-steward");
    expect(refusalToLoseSteward(["a", "b"], "a")).toBeNull();
    expect(refusalToLoseSteward(["b"], "a")).toBeNull();
    expect(refusalToLoseSteward([], "a")).toBeNull();
  });
});
