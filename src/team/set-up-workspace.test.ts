import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { defaultCharters } from "./default-charters.ts";
import { enterDemo, listDemoPeople, openDemoFloor } from "./demo-floor.ts";
import { addMember, openWorkspace } from "./public.ts";
import { setUpWorkspace } from "./set-up-workspace.ts";

const house = await openHouse();
const first = {
  workspace: "North Harbour",
  zone: "Europe/Berlin",
  currency: "EUR",
  name: "Ada Admin",
  email: "ada@northharbour.test",
  password: "correct horse battery",
  ip: "10.0.0.1",
};
const setUp = (more: object = {}) => setUpWorkspace(house.platform, { ...first, at: house.now, ...more });
const get = async (path: string) => (await house.app.inject({ url: path })).json();

let opened = 0;
const openDemo = async () => {
  opened += 1;
  const workspaceId = newId();
  const by = systemActor("demo");
  await house.platform.work.inWorkspace(workspaceId, async (tx) => {
    await openWorkspace(tx, { by, at: house.now, name: "Demo", zone: "UTC", currency: "EUR", demo: true });
    await addMember(tx, { by, at: house.now, name: "Sam", email: "sam@demo.test", role: "sdr" });
  });
  return workspaceId;
};

describe("the first visit", () => {
  it("is offered setting up, and opens the demo floor once for everyone who asks", async () => {
    expect(await get("/api/v1/setup")).toMatchObject({ needed: true });
    const floors = await Promise.all([1, 2].map(() => openDemoFloor(house.platform, openDemo, house.now)));
    expect(opened).toBe(1);
    const again = await openDemoFloor(house.platform, openDemo, house.now);
    expect(floors).toContainEqual(again);
    expect(await get("/api/v1/setup")).toEqual({ needed: true, demo: { available: true, isOpen: true } });
  });

  it("signs in as anyone of the demo floor with one click, and as nobody else", async () => {
    const people = await listDemoPeople(house.platform, house.now);
    expect(people).toMatchObject({ workspace: "Demo", rows: [{ name: "Sam", role: "sdr" }] });
    expect(people).toMatchObject({ rows: [{ mission: defaultCharters[0]!.mission }] });
    const [sam] = (people as { rows: { id: string }[] }).rows;
    expect(await enterDemo(house.platform, { memberId: sam!.id, at: house.now })).toHaveProperty("token");
    expect(await enterDemo(house.platform, { memberId: newId(), at: house.now })).toMatchObject({
      refused: "not-found",
    });
  });

  it("refuses a zone that is none", async () => {
    expect(await setUp({ zone: "Atlantis" })).toMatchObject({ refused: "unknown-zone", field: "zone" });
  });

  it("lets one of several through who set up at once; the others are told", async () => {
    const tries = await Promise.all(
      ["ada", "bea", "cem", "dan"].map((name) => setUp({ email: `${name}@northharbour.test` })),
    );
    const codes = tries.map((one) => ("refused" in one ? one.refused : "opened")).sort();
    expect(codes.filter((code) => code === "opened")).toHaveLength(1);
    for (const code of codes) expect(["opened", "already-set-up", "setup-under-way"]).toContain(code);
    const found = await house.platform.directory.list<{ workspaceId: string }>(
      sql`select workspace_id from directory.workspaces where not demo`,
    );
    expect(found).toHaveLength(1);
    expect(await get("/api/v1/setup")).toMatchObject({ needed: false });
    expect(await setUp({ email: "eve@northharbour.test" })).toMatchObject({ refused: "already-set-up" });
  });

  it("keeps strangers out of the demo floor's people when asked for somebody of the real workspace", async () => {
    const floor = await house.openFloor({ rep: "sdr" });
    expect(await enterDemo(house.platform, { memberId: floor.members.rep!.id, at: house.now })).toMatchObject(
      { refused: "not-found" },
    );
  });
});
