import pg from "pg";
import { describe, expect, it } from "vitest";
import { usualContent } from "../../src/inbound/form.ts";
import { openDemo } from "../../src/main/demo/index.ts";
import { roomRoutes } from "../../src/main/routes.ts";
import { type Contract, pathOf } from "../../src/platform/http/contract.ts";
import { newId } from "../../src/platform/ids.ts";
import { defaultCharters } from "../../src/team/default-charters.ts";
import { openHouse } from "../support/house.ts";
import { sampleOf } from "../support/sample.ts";

const house = await openHouse({ now: new Date("2026-03-04T13:30:00Z") });
const floor = await house.openFloor();
const theirs = await openDemo(house.platform, house.now);

/** Where the records lie that a path speaks of: by the parameter's name, or by the word before it. */
const tables: Record<string, string> = {
  arrivals: "leads",
  changeSetId: "lead_changes",
  sendId: "sends",
  threadId: "messages",
  exceptionId: "role_exceptions",
  leaveId: "leave_periods",
  viewId: "saved_views",
  planId: "plan_versions",
  demos: "deal_demos",
  ":kind": "leads",
  pay_statements: "members",
};

/** Path parts that are no ids. */
const words: Record<string, string> = { month: "2026-01-01", kind: "lead", measure: "offered" };

const call = { kind: "call", waitDays: 0, script: "" };

/** Bodies with rules between their fields, which the least that keeps the shape would break. */
const bodies: Record<string, object> = {
  publishForm: {
    version: 1,
    name: "Form",
    source: "form",
    origin: null,
    treatment: "answer",
    content: usualContent("contact"),
  },
  publishSequence: { name: "A call", window: { days: [1], from: "09:00", until: "17:00" }, steps: [call] },
  previewSequence: { steps: [call] },
};

async function idsOfTheirs(): Promise<(table: string) => Promise<string | null>> {
  const owner = new pg.Client({ connectionString: house.urls.owner });
  await owner.connect();
  const known = new Map<string, string | null>();
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'id' and table_schema = 'public' and table_name in (select table_name from information_schema.columns where column_name = 'workspace_id')`,
  );
  for (const { name } of rows) {
    const found = await owner.query<{ id: string }>(
      `select id from "${name}" where workspace_id = $1 limit 1`,
      [theirs],
    );
    known.set(name, found.rows[0]?.id ?? null);
  }
  await owner.end();
  return async (table) => known.get(table) ?? null;
}

const find = await idsOfTheirs();

/** The path with ids of the other workspace in it; an id nobody has where they have no such record. */
async function addressOf(contract: Contract): Promise<string> {
  const params: Record<string, string> = {};
  const segments = contract.path.split("/");
  for (const [index, segment] of segments.entries()) {
    if (!segment.startsWith(":")) continue;
    const name = segment.slice(1);
    if (words[name]) {
      params[name] = words[name];
      continue;
    }
    const word = segments[index - 1]!.replace(/-/g, "_");
    const table = tables[name] ?? tables[word] ?? word;
    params[name] = (await find(table)) ?? newId();
  }
  return pathOf(contract, params);
}

const isId = (contract: Contract) => /:(\w*[iI]d)\b/.test(contract.path);
const routes = roomRoutes
  .map((served) => served.contract)
  .filter((contract) => contract.may !== "anyone" && isId(contract));

describe("a request with another workspace's id", () => {
  it("knows their records", async () => {
    expect(await find("deals")).not.toBeNull();
    expect(routes.length).toBeGreaterThan(50);
  });

  it.each(routes.map((contract) => [contract.name, contract] as const))(
    "%s answers that there is nothing",
    async (_name, contract) => {
      const role =
        contract.may === "member"
          ? "vp"
          : defaultCharters.find((charter) => charter.may.includes(contract.may))!.role;
      const name = Object.entries(floor.members).find(([, member]) => member.role === role)![0];
      const response = await house.app.inject({
        method: contract.method,
        url: await addressOf(contract),
        ...(contract.query ? { query: sampleOf(contract.query) as Record<string, string> } : {}),
        ...(contract.body ? { payload: bodies[contract.name] ?? (sampleOf(contract.body) as object) } : {}),
        headers: { authorization: `Bearer ${await floor.tokenOf(name)}` },
      });
      expect(response.statusCode, response.body).toBe(404);
    },
  );
});
