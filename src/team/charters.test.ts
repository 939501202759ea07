import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import {
  acknowledgeCharterContract,
  getMyCharters,
  listCharters,
  listCharterVersionsContract,
  publishCharterContract,
} from "./charters.contract.ts";
import { getSession } from "./sessions.contract.ts";

const house = await openHouse();
const floor = await house.openFloor();
const as = floor.as;

async function draft(role: "sdr" | "admin" | "vp", more: object = {}) {
  const { rows } = await as("vp").call(listCharters, {});
  const { mission, duties, deliverables, may, version } = rows.find((one) => one.role === role)!;
  return { params: { role }, body: { mission, duties, deliverables, may, basedOn: version, ...more } };
}
const isRead = async (name: string) => (await as(name).call(getSession, {}))!.member.charterAcknowledged;

describe("a charter", () => {
  it("asks everyone in the role to read it, once", async () => {
    expect(await isRead("sdr")).toBe(false);
    const body = { version: 1 };
    await as("sdr").call(acknowledgeCharterContract, { params: { role: "sdr" }, body });
    await as("sdr").call(acknowledgeCharterContract, { params: { role: "sdr" }, body });
    expect(await isRead("sdr")).toBe(true);
    const { rows } = await as("manager").call(listCharters, {});
    const holders = rows.find((row) => row.role === "sdr")!.holders;
    expect(holders).toMatchObject([
      { name: "Sdr", hasAcknowledged: true },
      { name: "Sdr2", hasAcknowledged: false },
    ]);
  });

  it("is nobody's to acknowledge but who holds the role, and only a version there is", async () => {
    const ask = (role: "ae" | "sdr", version: number) =>
      as("sdr").refusal(acknowledgeCharterContract, { params: { role }, body: { version } });
    expect((await ask("ae", 1)).code).toBe("not-permitted");
    expect((await ask("sdr", 9)).code).toBe("not-found");
  });

  it("asks again after a change, and shows what differs from what was read", async () => {
    const next = await draft("sdr", {
      duties: ["Find people worth a conversation.", "Run the qualification call."],
    });
    expect(await as("vp").call(publishCharterContract, next)).toEqual({ version: 2 });
    expect(await isRead("sdr")).toBe(false);
    const { rows } = await as("sdr").call(getMyCharters, {});
    expect(rows).toMatchObject([
      {
        version: 2,
        publishedByName: "Vp",
        acknowledgedAt: null,
        since: { version: 1, difference: { duties: { added: ["Find people worth a conversation."] } } },
      },
    ]);
    expect((await as("sdr2").call(getMyCharters, {})).rows).toMatchObject([{ since: null }]);
    const history = await as("sdr").call(listCharterVersionsContract, { params: { role: "sdr" } });
    expect(history.rows.map((row) => [row.version, row.difference === null])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("changes what the role may do as soon as the news is heard", async () => {
    const before = await draft("sdr");
    const may = before.body.may.filter((right) => right !== "contacts.import");
    await as("vp").call(publishCharterContract, { ...before, body: { ...before.body, may } });
    // The charter is kept between requests until the notice of its change arrives, some milliseconds later.
    const mayNow = async () => (await as("sdr").call(getSession, {}))!.member.permissions;
    await expect.poll(mayNow, { timeout: 5_000 }).not.toContain("contacts.import");
  });

  it("is published by who may, on top of the newest, with rights that exist", async () => {
    const next = await draft("sdr", { mission: "Open doors." });
    expect((await as("manager").refusal(publishCharterContract, next)).code).toBe("not-permitted");
    const stale = { ...next, body: { ...next.body, basedOn: 1 } };
    expect((await as("vp").refusal(publishCharterContract, stale)).code).toBe("charter-stale");
    expect((await as("vp").refusal(publishCharterContract, await draft("sdr"))).code).toBe(
      "charter-unchanged",
    );
    const unknown = { ...next, body: { ...next.body, may: [...next.body.may, "moon.walk"] } };
    expect(await as("vp").refusal(publishCharterContract, unknown)).toMatchObject({
      code: "unknown-right",
      facts: { unknown: ["moon.walk"] },
    });
  });

  it("cannot lock the workspace out", async () => {
    const without = async (role: "vp" | "admin") => {
      const { params, body } = await draft(role);
      return { params, body: { ...body, may: body.may.filter((right) => right !== "charters.edit") } };
    };
    await as("vp").call(publishCharterContract, await without("vp"));
    const { code } = await as("admin").refusal(publishCharterContract, await without("admin"));
    expect(code).toBe("last-steward");
  });

  it("of two editors, lets one publish", async () => {
    const edits = ["One way.", "Another way."].map(async (mission) => {
      const { rows } = await as("admin").call(listCharters, {});
      const { duties, deliverables, may, version } = rows.find((one) => one.role === "finance")!;
      return {
        params: { role: "finance" as const },
        body: { mission, duties, deliverables, may, basedOn: version },
      };
    });
    const published = (await Promise.all(edits)).map((edit) =>
      as("admin")
        .call(publishCharterContract, edit)
        .then(() => "published")
        .catch(() => "refused"),
    );
    expect((await Promise.all(published)).sort()).toEqual(["published", "refused"]);
  });
});
