import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { systemActor } from "../platform/actor.ts";
import { endMembership } from "./end-membership.ts";
import {
  allowExceptionContract,
  cancelLeaveContract,
  changeRoleContract,
  editMemberContract,
  endExceptionContract,
  endMembershipContract,
  getMemberContract,
  listMembersContract,
  markShiftContract,
  noteLeaveContract,
} from "./members.contract.ts";
import {
  allowException,
  findMemberActor,
  membersOnShift,
  rolesOf,
  visibleMembers,
  workingCalendarOf,
} from "./public.ts";
import { editTeamContract, listTeamsContract, openTeamContract } from "./teams.contract.ts";
import { usualWeek } from "./working-calendar.ts";
import {
  addHolidayContract,
  editWorkspaceContract,
  getWorkspaceContract,
  removeHolidayContract,
} from "./workspace.contract.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { members } = floor;
const of = (name: string) => ({ id: members[name]!.id });
const as = floor.as;
const card = (name: string, by = "admin") => as(by).call(getMemberContract, { params: of(name) });

describe("a change of role", () => {
  const change = (
    name: string,
    body: { role: "ae" | "sdr" | "manager" | "vp"; fromOn: string },
    by = "admin",
  ) => as(by).refusal(changeRoleContract, { params: of(name), body });

  it("begins on its day and keeps the past as it was", async () => {
    await as("manager").call(changeRoleContract, {
      params: of("sdr2"),
      body: { role: "ae", fromOn: "2026-04-01" },
    });
    const rolesOn = (day: string) =>
      floor.tx((tx) => rolesOf(tx, members.sdr2!.id, new Date(`${day}T12:00:00Z`)));
    expect(await rolesOn("2026-03-31")).toEqual(["sdr"]);
    expect(await rolesOn("2026-04-01")).toEqual(["ae"]);
    const shown = await card("sdr2");
    expect(shown.role).toBe("sdr");
    expect(shown.roles).toMatchObject([
      { role: "ae", fromOn: "2026-04-01", untilOn: null, grantedByName: "Manager" },
      { role: "sdr", fromOn: "2016-01-01", untilOn: "2026-04-01" },
    ]);
  });

  it("replaces one that was to come, so that there is never more than one role a day", async () => {
    await as("manager").call(changeRoleContract, {
      params: of("sdr2"),
      body: { role: "manager", fromOn: "2026-03-20" },
    });
    const roles = await floor.tx((tx) => rolesOf(tx, members.sdr2!.id, new Date("2026-05-01T12:00:00Z")));
    expect(roles).toEqual(["manager"]);
  });

  it("is not made for the past, for oneself, above oneself, or to the role held", async () => {
    expect((await change("sdr", { role: "ae", fromOn: "2026-03-01" })).code).toBe("role-in-past");
    expect((await change("manager", { role: "ae", fromOn: "2026-03-02" }, "manager")).code).toBe("own-role");
    expect((await change("sdr", { role: "vp", fromOn: "2026-03-02" }, "manager")).code).toBe(
      "role-above-yours",
    );
    expect((await change("sdr", { role: "sdr", fromOn: "2026-03-02" })).code).toBe("role-held");
    expect((await change("sdr", { role: "ae", fromOn: "2026-03-02" }, "ae")).code).toBe("not-permitted");
  });

  it("leaves somebody who can manage people and charters, also when two leave the office at once", async () => {
    const two = await house.openFloor({ one: "admin", other: "admin" });
    const body = { role: "sdr", fromOn: "2026-03-02" } as const;
    const swap = (by: string, on: string) =>
      two
        .as(by)
        .call(changeRoleContract, { params: { id: two.members[on]!.id }, body })
        .then(() => "changed")
        .catch((error: Error) => error.message);
    const results = await Promise.all([swap("one", "other"), swap("other", "one")]);
    expect(results.filter((one) => one === "changed")).toHaveLength(1);
    const stewards = await two.tx(async (tx) => {
      const actors = await Promise.all(
        ["one", "other"].map((name) => findMemberActor(tx, two.members[name]!.id, house.now)),
      );
      return actors.filter((actor) => actor?.may("team.manage"));
    });
    expect(stewards).toHaveLength(1);
  });
});

describe("a dual-role exception", () => {
  const body = {
    role: "market-response",
    fromOn: "2026-03-01",
    lastOn: "2026-03-31",
    reason: "Mara is on leave.",
  } as const;

  it("gives the rights of both roles for its days and is shown beside the name", async () => {
    const { exceptionId } = await as("manager").call(allowExceptionContract, { params: of("sdr"), body });
    const acting = await floor.tx((tx) => findMemberActor(tx, members.sdr!.id, house.now));
    expect(acting?.role).toBe("sdr");
    expect(acting?.roles).toContain("market-response");
    expect(acting?.may("leads.work-inbound")).toBe(true);
    const { rows } = await as("ae").call(listMembersContract, { query: { find: "sdr@" } });
    expect(rows).toMatchObject([{ exceptions: [{ role: "market-response", lastOn: "2026-03-31" }] }]);
    expect((await as("manager").refusal(allowExceptionContract, { params: of("sdr"), body })).code).toBe(
      "exception-overlaps",
    );

    const params = { ...of("sdr"), exceptionId };
    await as("manager").call(endExceptionContract, { params });
    const after = await floor.tx((tx) => findMemberActor(tx, members.sdr!.id, house.now));
    expect(after?.may("leads.work-inbound")).toBe(false);
    expect((await card("sdr")).allExceptions).toMatchObject([
      { lastOn: "2026-03-01", isInForce: false, approvedByName: "Manager" },
    ]);
    expect((await as("manager").refusal(endExceptionContract, { params })).code).toBe("not-found");
  });

  it("is refused by the database when somebody approves their own, whatever the code says", async () => {
    const { id } = members.ae!;
    const forged = { ...systemActor("seed"), id };
    const asked = {
      by: forged,
      at: house.now,
      memberId: id,
      role: "sdr",
      fromOn: "2026-03-01",
      lastOn: "2026-03-02",
      reason: "Why not.",
    } as const;
    expect(await floor.tx((tx) => allowException(tx, asked))).toMatchObject({ refused: "own-role" });
  });
});

describe("who sees whom", () => {
  const sees = (name: string) => floor.tx((tx) => visibleMembers(tx, members[name]!));

  it("is one's own for reps, the teams they lead for managers, and all for leaders", async () => {
    const { teamId } = await as("admin").call(openTeamContract, {
      body: { name: "Outbound", managerId: members.manager!.id },
    });
    for (const name of ["sdr", "ae"]) {
      await as("admin").call(editMemberContract, { params: of(name), body: { teamId } });
    }
    expect(await sees("sdr")).toEqual([members.sdr!.id]);
    expect([...(await sees("manager"))].sort()).toEqual(
      [members.sdr!.id, members.ae!.id, members.manager!.id].sort(),
    );
    expect(await sees("vp")).toBe("all");
    expect(await sees("director")).toBe("all");
    expect((await card("sdr")).managerName).toBe("Manager");
  });

  it("widens to the team where the company says so", async () => {
    await as("admin").call(editWorkspaceContract, {
      body: { name: "North Harbour", zone: "Europe/Berlin", week: usualWeek, repsSeeTeam: true },
    });
    expect([...(await sees("sdr"))].sort()).toEqual([members.sdr!.id, members.ae!.id].sort());
    expect(await sees("mara")).toEqual([members.mara!.id]);
    expect(await as("sdr").call(getWorkspaceContract, {})).toMatchObject({
      repsSeeTeam: true,
      changedByName: "Admin",
    });
  });

  it("knows teams by one name each, led by people who lead", async () => {
    const { rows } = await as("sdr").call(listTeamsContract, {});
    expect(rows).toMatchObject([{ name: "Outbound", memberCount: 2 }]);
    const body = { name: "Outbound", managerId: null };
    expect((await as("admin").refusal(openTeamContract, { body })).code).toBe("team-name-taken");
    const led = { name: "Inbound", managerId: members.sdr!.id };
    expect((await as("admin").refusal(openTeamContract, { body: led })).code).toBe("not-a-leader");
    await as("admin").call(editTeamContract, {
      params: { id: rows[0]!.id },
      body: { name: "Hunters", managerId: members.vp!.id },
    });
    expect((await card("sdr")).managerName).toBe("Vp");
  });
});

describe("hours, leave and shifts", () => {
  const onShift = () => floor.tx((tx) => membersOnShift(tx, { role: "market-response", at: house.now }));

  it("keeps away who is on leave or has stopped, and takes in who has started", async () => {
    expect(await onShift()).toEqual([members.mara!.id, members.milo!.id]);
    const { leaveId } = await as("mara").call(noteLeaveContract, {
      params: of("mara"),
      body: { kind: "sick", fromOn: "2026-03-01", lastOn: "2026-03-03" },
    });
    expect(await onShift()).toEqual([members.milo!.id]);
    await as("milo").call(markShiftContract, { params: of("milo"), body: { kind: "stopped" } });
    expect(await onShift()).toEqual([]);
    await as("milo").call(markShiftContract, { params: of("milo"), body: { kind: "started" } });
    expect(await onShift()).toEqual([members.milo!.id]);
    const seen = await card("mara", "sdr");
    expect(seen.isAway).toBe(true);
    expect(seen.leave).toMatchObject([{ kind: null }]);
    expect((await card("mara", "mara")).leave).toMatchObject([{ kind: "sick" }]);
    await as("mara").call(cancelLeaveContract, { params: { ...of("mara"), leaveId } });
    expect(await onShift()).toEqual([members.mara!.id, members.milo!.id]);
  });

  it("plans for others only who manages people, once for each day, and forwards", async () => {
    const body = { kind: "holiday", fromOn: "2026-06-01", lastOn: "2026-06-05" } as const;
    expect((await as("sdr").refusal(noteLeaveContract, { params: of("ae"), body })).code).toBe(
      "not-permitted",
    );
    await as("manager").call(noteLeaveContract, { params: of("ae"), body });
    expect((await as("ae").refusal(noteLeaveContract, { params: of("ae"), body })).code).toBe(
      "leave-overlaps",
    );
    const reversed = { ...body, lastOn: "2026-05-01" };
    expect((await as("ae").refusal(noteLeaveContract, { params: of("ae"), body: reversed })).code).toBe(
      "dates-reversed",
    );
  });

  it("puts own hours, leave and the company's holidays into one calendar", async () => {
    await as("admin").call(addHolidayContract, { body: { onDay: "2026-05-01", name: "Labour Day" } });
    const again = { onDay: "2026-05-01", name: "May Day" };
    expect((await as("admin").refusal(addHolidayContract, { body: again })).code).toBe("holiday-exists");
    const week = { 2: [["10:00", "14:00"]] as [string, string][] };
    await as("ae").call(editMemberContract, { params: of("ae"), body: { week, zone: "America/New_York" } });
    expect(await floor.tx((tx) => workingCalendarOf(tx, members.ae!.id))).toEqual({
      zone: "America/New_York",
      week: { 2: [["10:00", "14:00"]] },
      off: ["2026-05-01", "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"],
    });
    await as("admin").call(removeHolidayContract, { params: { onDay: "2026-05-01" } });
    expect((await as("admin").refusal(removeHolidayContract, { params: { onDay: "2026-05-01" } })).code).toBe(
      "not-found",
    );
  });

  it("lets members edit their own page but not their team, and nobody's zone to none", async () => {
    const edit = (by: string, name: string, body: object) =>
      as(by).refusal(editMemberContract, { params: of(name), body });
    expect((await edit("sdr", "sdr", { teamId: null })).code).toBe("not-permitted");
    expect((await edit("sdr", "ae", { name: "X" })).code).toBe("not-permitted");
    expect((await edit("sdr", "sdr", { zone: "Moon" })).code).toBe("unknown-zone");
  });
});

describe("leaving", () => {
  it("ends the member's sessions and role, and the team they led has no manager", async () => {
    await as("sdr2").call(getMemberContract, { params: of("sdr2") });
    const heir = { handOverTo: members.sdr2!.id, why: "Moved on." };
    expect((await as("admin").refusal(endMembershipContract, { params: of("sdr2"), body: heir })).code).toBe(
      "cannot-take-over",
    );
    await as("admin").call(endMembershipContract, {
      params: of("sdr2"),
      body: { handOverTo: members.sdr!.id, why: "Moved on." },
    });
    expect((await as("sdr2").refusal(getMemberContract, { params: of("sdr2") })).code).toBe("not-signed-in");
    const { rows } = await as("admin").call(listMembersContract, { query: { left: "yes" } });
    expect(rows).toMatchObject([{ name: "Sdr2" }]);
    const again = { handOverTo: null, why: null };
    expect((await as("admin").refusal(endMembershipContract, { params: of("sdr2"), body: again })).code).toBe(
      "has-left",
    );
    await as("admin").call(endMembershipContract, { params: of("vp"), body: again });
    expect((await as("admin").call(listTeamsContract, {})).rows).toMatchObject([{ managerId: null }]);
  });

  it("is refused to the last who can manage people and charters", async () => {
    const alone = await house.openFloor({ chief: "admin", boss: "manager" });
    const by = systemActor("test");
    const chief = alone.members.chief!.id;
    const left = await alone.tx((tx) =>
      endMembership(tx, { by, at: house.now, memberId: chief, handOverTo: null, why: null }),
    );
    expect(left).toMatchObject({ refused: "last-steward" });
  });

  it("pages through people by name without losing or repeating any", async () => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await as("admin").call(listMembersContract, {
        query: { limit: 3, ...(after ? { after } : {}) },
      });
      names.push(...page.rows.map((row) => row.name));
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toHaveLength(10);
  });
});
