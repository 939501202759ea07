import { describe, expect, it } from "vitest";
import { registeredPermissions } from "../../src/main/permissions.ts";
import { roomRoutes } from "../../src/main/routes.ts";
import { pathOf } from "../../src/platform/http/contract.ts";
import { newId } from "../../src/platform/ids.ts";
import { defaultCharters } from "../../src/team/default-charters.ts";
import { roles } from "../../src/team/open.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const floor = await house.openFloor(Object.fromEntries(roles.map((role) => [role, role])));

/** Any id will do: the charter is asked before the record. */
function addressOf(contract: (typeof roomRoutes)[number]["contract"]): string {
  return pathOf(contract, new Proxy({}, { get: () => newId() }) as Record<string, string>);
}

async function ask(contract: (typeof roomRoutes)[number]["contract"], token: string | null) {
  const response = await house.app.inject({
    method: contract.method,
    url: addressOf(contract),
    ...(contract.body ? { payload: {} } : {}),
    headers: token ? { authorization: `Bearer ${token}` } : { "x-frontline": "1" },
  });
  const isProblem = response.headers["content-type"]?.toString().startsWith("application/problem+json");
  return { status: response.statusCode, problem: isProblem ? response.json() : null };
}

describe("the permission table: every route × every role", () => {
  const guarded = roomRoutes.map((served) => served.contract).filter((contract) => contract.may !== "anyone");

  it("knows every permission a route asks for, and grants none that nobody registered", () => {
    const known = Object.keys(registeredPermissions);
    const asked = new Set(guarded.map((contract) => contract.may).filter((may) => may !== "member"));
    expect([...asked].filter((permission) => !known.includes(permission))).toEqual([]);
    const granted = new Set(defaultCharters.flatMap((charter) => charter.may));
    expect([...granted].filter((permission) => !known.includes(permission))).toEqual([]);
    expect(known.filter((permission) => !granted.has(permission))).toEqual([]);
  });

  it("has one door to an address and method, and one name to a door", () => {
    const addresses = roomRoutes.map(
      ({ contract }) => `${contract.method} ${contract.path.replace(/:\w+/g, ":id")}`,
    );
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    const names = roomRoutes.map(({ contract }) => contract.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("lets no other site act with a member's cookie", async () => {
    const cookies = { frontline_session: await floor.tokenOf("admin") };
    for (const contract of guarded.filter(({ method }) => method !== "GET")) {
      const response = await house.app.inject({ method: contract.method, url: addressOf(contract), cookies });
      expect(response.json().code, contract.name).toBe("cross-site");
    }
  });

  it.each(guarded.map((contract) => [contract.name, contract] as const))(
    "%s turns strangers away",
    async (_name, contract) => {
      expect((await ask(contract, null)).status).toBe(401);
      expect((await ask(contract, "not-a-token")).status).toBe(401);
    },
  );

  it.each(defaultCharters.map((charter) => [charter.role, charter] as const))(
    "%s may do what their charter says, and nothing else",
    async (role, charter) => {
      const token = await floor.tokenOf(role);
      for (const contract of guarded) {
        // Streams stay open; who may open it is asked like everywhere else.
        const isAllowed = contract.may === "member" || charter.may.includes(contract.may);
        if (isAllowed && contract.method !== "GET") continue;
        const { status, problem } = await ask(contract, token);
        const isStopped =
          status === 403 && problem?.code === "not-permitted" && problem.facts?.permission === contract.may;
        expect(isStopped, `${role} at ${contract.name}: ${status} ${JSON.stringify(problem)}`).toBe(
          !isAllowed,
        );
        expect(status, `${role} at ${contract.name}: ${JSON.stringify(problem)}`).toBeLessThan(500);
      }
    },
  );
});
