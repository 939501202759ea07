import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { writeFilters } from "../platform/http/list-query.ts";
import { changeCompanyContract, listCompaniesContract, readCompanyContract } from "./companies.contract.ts";
import {
  liftSuppressionContract,
  listSuppressionsContract,
  readContactSummaryContract,
  suppressContract,
} from "./consent.contract.ts";
import { buildCompany, buildPerson } from "./contacts.builders.ts";
import {
  changePersonContract,
  createPersonContract,
  listDuplicatesContract,
  listPersonsContract,
} from "./persons.contract.ts";
import { setStanding } from "./public.ts";
import {
  forgetViewContract,
  listSavedViewsContract,
  saveViewContract,
  searchContract,
} from "./search.contract.ts";

const house = await openHouse();
const floor = await house.openFloor();
const sdr = floor.as("sdr");

describe("lists", () => {
  it("page through every person once, in the order asked for, also where nothing is known", async () => {
    const list = await house.openFloor();
    await list.tx(async (tx) => {
      for (const name of ["Delta", "alpha", "Charlie", "Bravo", "Echo"]) {
        await buildPerson(tx, {
          name,
          email: `${name.toLowerCase()}@page.test`,
          ...(name === "Bravo" ? { companyId: null } : {}),
        });
      }
    });
    for (const sort of ["name", "-name", "company", "-company", "createdAt", "-lastTouchAt"]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await list.as("sdr").call(listPersonsContract, { query: { sort, limit: 2, after } });
        seen.push(...page.rows.map((row) => row.id));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(seen).size, sort).toBe(5);
      expect(seen, sort).toHaveLength(5);
    }
  });

  it("filter by fields, all or any of them, and refuse what is no field", async () => {
    await floor.tx((tx) => buildPerson(tx, { name: "Fil One", title: "CTO", email: "one@fil.test" }));
    await floor.tx((tx) =>
      buildPerson(tx, { name: "Fil Two", title: "CEO", email: "two@fil.test", companyId: null }),
    );
    const names = async (filter: Parameters<typeof writeFilters>[0], match?: "any") =>
      (
        await sdr.call(listPersonsContract, {
          query: { filter: writeFilters(filter), ...(match ? { match } : {}) },
        })
      ).rows.map((row) => row.name);
    const email = { field: "email", test: "has" as const, values: ["@fil.test"] };
    expect(await names([email, { field: "title", test: "is", values: ["cto"] }])).toEqual(["Fil One"]);
    expect(
      await names(
        [
          { field: "company", test: "empty", values: [] },
          { field: "title", test: "is", values: ["CTO"] },
        ],
        "any",
      ),
    ).toEqual(["Fil One", "Fil Two"]);
    expect(await names([email, { field: "createdAt", test: "after", values: ["2026-03-02"] }])).toHaveLength(
      2,
    );
    expect(await names([email, { field: "suppressed", test: "yes", values: [] }])).toEqual([]);
    const bad = [{ field: "password", test: "is" as const, values: ["x"] }];
    expect((await sdr.refusal(listPersonsContract, { query: { filter: writeFilters(bad) } })).code).toBe(
      "bad-filter",
    );
    expect((await sdr.refusal(listPersonsContract, { query: { sort: "phone" } })).code).toBe("bad-sort");
  });

  it("show companies with how many persons they have", async () => {
    const { companyId } = await floor.tx((tx) =>
      buildCompany(tx, { name: "Counted", domain: "counted.test", employees: 42 }),
    );
    await floor.tx((tx) => buildPerson(tx, { companyId }));
    const filter = writeFilters([{ field: "employees", test: "min", values: ["42"] }]);
    const { rows } = await sdr.call(listCompaniesContract, { query: { filter, sort: "-lastTouchAt" } });
    expect(rows).toMatchObject([{ id: companyId, persons: 1, employees: 42 }]);
  });
});

describe("search", () => {
  it("finds by name, company and address, without accents, and forgives a typing error", async () => {
    const { companyId } = await floor.tx((tx) =>
      buildCompany(tx, { name: "Zürcher Käserei AG", domain: "kaeserei.test" }),
    );
    await floor.tx((tx) =>
      buildPerson(tx, { companyId, name: "Léa Montagnier", email: "lea@kaeserei.test" }),
    );
    const find = async (q: string) =>
      (await sdr.call(searchContract, { query: { q } })).found.map((hit) => hit.label);
    expect(await find("lea mont")).toContain("Léa Montagnier");
    expect(await find("zurcher")).toEqual(["Léa Montagnier", "Zürcher Käserei AG"]);
    expect(await find("lea@kaes")).toContain("Léa Montagnier");
    expect(await find("Montganier")).toContain("Léa Montagnier");
    expect(await find("zzz%_\\")).toEqual([]);
  });

  it("never finds another workspace's people, though it runs as the tables' owner (law 13)", async () => {
    const other = await house.openFloor();
    await other.tx((tx) => buildPerson(tx, { name: "Secretia Unique", email: "secretia@other.test" }));
    expect((await sdr.call(searchContract, { query: { q: "secretia" } })).found).toEqual([]);
    expect((await other.as("sdr").call(searchContract, { query: { q: "secretia" } })).found).toHaveLength(1);
  });
});

describe("changes", () => {
  it("are refused when somebody changed the same field meanwhile, with what stands there now", async () => {
    const { personId } = await floor.tx((tx) => buildPerson(tx, { title: "Buyer" }));
    const change = { params: { personId }, body: { fields: { title: "CTO" }, seen: { title: "Buyer" } } };
    await sdr.call(changePersonContract, change);
    const refusal = await floor.as("ae").refusal(changePersonContract, {
      params: { personId },
      body: { fields: { title: "CEO" }, seen: { title: "Buyer" } },
    });
    expect(refusal).toMatchObject({
      code: "stale-record",
      facts: { field: "title", theirs: "CTO", original: "Buyer" },
    });
  });

  it("of a company's name reach how its people are found and sorted; a former domain still leads there", async () => {
    const { companyId } = await floor.tx((tx) => buildCompany(tx, { name: "Before", domain: "before.test" }));
    await floor.tx((tx) => buildPerson(tx, { companyId, name: "Renamed Person" }));
    await sdr.call(changeCompanyContract, {
      params: { companyId },
      body: { fields: { name: "Afterwards", domain: "afterwards.test" } },
    });
    const { found } = await sdr.call(searchContract, { query: { q: "afterwards" } });
    expect(found.map((hit) => hit.label)).toEqual(["Renamed Person", "Afterwards"]);
    const { rows } = await sdr.call(listPersonsContract, { query: { companyId } });
    expect(rows).toMatchObject([{ companyName: "Afterwards" }]);
    const made = await sdr.call(createPersonContract, { body: { email: "old@before.test", source: "list" } });
    expect(made.companyId).toBe(companyId);
  });
});

it("the form tells who is here already, why, and who holds their company", async () => {
  const { companyId } = await floor.tx((tx) => buildCompany(tx, { domain: "held.test" }));
  const { personId } = await floor.tx((tx) =>
    buildPerson(tx, { companyId, name: "Here Already", email: "here@held.test" }),
  );
  const holderId = floor.members.ae!.id;
  await floor.tx((tx) =>
    setStanding(tx, { by: floor.members.ae!, at: house.now, companyId, kind: "open-deal", holderId }),
  );
  const { duplicates } = await sdr.call(listDuplicatesContract, {
    body: { name: "Here Alredy", email: "HERE@held.test" },
  });
  expect(duplicates).toMatchObject([{ personId, why: "same-email", holder: "Ae" }]);
  const shown = await sdr.call(readCompanyContract, { params: { companyId } });
  expect(shown.standings).toMatchObject([{ kind: "open-deal", holderName: "Ae" }]);
});

it("a stop is shown with who, when and why, and is lifted only in writing", async () => {
  const { personId } = await floor.tx((tx) => buildPerson(tx));
  const { suppressionId } = await sdr.call(suppressContract, {
    body: { personId, channel: "any", reason: "opt-out", words: "No more." },
  });
  const ask = { params: { personId } };
  const before = await sdr.call(readContactSummaryContract, ask);
  expect(before.verdicts.map((verdict) => verdict.allowed)).toEqual([false, false]);
  expect(before.suppressions).toMatchObject([{ reason: "opt-out", words: "No more.", setByName: "Sdr" }]);
  expect(
    (await sdr.call(listSuppressionsContract, { query: {} })).rows.some((row) => row.id === suppressionId),
  ).toBe(true);
  const lift = (why: string) => ({ params: { suppressionId }, body: { why } });
  expect((await sdr.refusal(liftSuppressionContract, lift("ok"))).code).toBe("invalid");
  await sdr.call(liftSuppressionContract, lift("Asked for it by mail on 2 March."));
  expect((await sdr.refusal(liftSuppressionContract, lift("Asked for it twice, in fact."))).code).toBe(
    "nothing-to-lift",
  );
  const after = await sdr.call(readContactSummaryContract, ask);
  expect(after.verdicts[0]).toMatchObject({ allowed: true });
});

it("a saved view is its maker's, or everyone's, and only its maker takes it away", async () => {
  const view = { list: "persons", search: { filter: "title.is.CTO" } };
  const own = await sdr.call(saveViewContract, { body: { ...view, name: "My CTOs" } });
  await sdr.call(saveViewContract, { body: { ...view, name: "All CTOs", isShared: true } });
  const seenBy = async (who: string) =>
    (await floor.as(who).call(listSavedViewsContract, { query: { list: "persons" } })).views.map(
      (each) => each.name,
    );
  expect(await seenBy("sdr")).toEqual(["All CTOs", "My CTOs"]);
  expect(await seenBy("ae")).toEqual(["All CTOs"]);
  const forget = { params: { viewId: own.id } };
  expect((await floor.as("ae").refusal(forgetViewContract, forget)).code).toBe("not-permitted");
  await sdr.call(forgetViewContract, forget);
  expect(await seenBy("sdr")).toEqual(["All CTOs"]);
});
