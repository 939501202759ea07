import { describe, expect, test } from "vitest";
import { brokenRules, ruleNames } from "./planted-house.ts";

const line = (imported: string) => `import { x } from "${imported}"; export const y = x;`;

/** Rule, what is planted, and the file it is planted in. */
const VIOLATIONS: [rule: string, story: string, files: Record<string, string>][] = [
  [
    "no-cycle",
    "two files that need each other",
    { "src/leads/a.ts": line("./b.ts"), "src/leads/b.ts": line("./a.ts") },
  ],
  [
    "no-cycle",
    "a cycle of types alone",
    {
      "src/leads/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
      "src/leads/b.ts": 'import type { A } from "./a.ts"; export type B = A;',
    },
  ],
  ["no-unresolvable", "a file that is not there", { "src/leads/a.ts": line("./gone.ts") }],
  ["unlisted-room", "a room without a place in the order", { "src/attic/a.ts": line("../team/open.ts") }],
  ["platform-knows-no-room", "platform asking a room", { "src/platform/a.ts": line("../team/open.ts") }],
  ["nobody-imports-main", "a room asking main", { "src/leads/a.ts": line("../main/server.ts") }],
  ["doors", "a room reaching past another's door", { "src/leads/a.ts": line("../team/role.ts") }],
  ["doors", "main reaching past a door", { "src/main/a.ts": line("../leads/claim-lead.ts") }],
  [
    "doors",
    "a type taken past a door",
    { "src/leads/a.ts": 'import type { x } from "../team/role.ts"; export type Y = x;' },
  ],
  [
    "doors-of-tests",
    "a test reaching past another room's door",
    { "src/leads/a.test.ts": line("../team/role.ts") },
  ],
  [
    "screens-are-for-screens",
    "a server file importing a screen",
    { "src/leads/a.ts": line("../team/web/public.ts") },
  ],
  [
    "screens-are-for-screens",
    "a server file importing the web kit",
    { "src/leads/a.ts": line("../platform/web/button.tsx") },
  ],
  ["browser-reaches-no-server", "a screen that reaches Node", { "src/leads/web/a.tsx": line("node:fs") }],
  [
    "browser-reaches-no-server",
    "a contract that reaches Node",
    { "src/leads/a.contract.ts": line("node:crypto") },
  ],
  [
    "browser-reaches-no-server",
    "an open door that reaches the database through a rule",
    { "src/leads/open.ts": line("./rule.ts"), "src/leads/rule.ts": line("../platform/db/tx.ts") },
  ],
  ["sql-lives-in-stores", "SQL in an action", { "src/leads/a.ts": line("../platform/db/sql.ts") }],
  ["sql-lives-in-stores", "an own connection in an action", { "src/leads/a.ts": line("pg") }],
  [
    "product-needs-no-test",
    "the product importing a test's support",
    { "src/leads/a.ts": line("../../test/support/plain.ts"), "test/support/plain.ts": "export const x = 1;" },
  ],
  [
    "product-needs-no-test",
    "the product importing a builder",
    { "src/team/a.ts": line("./team.builders.ts") },
  ],
  [
    "product-needs-no-development-package",
    "the product importing a development package",
    { "src/leads/a.ts": line("vitest") },
  ],
];

/** Each room may not import the one below it; siblings may not import each other. */
const ORDER = [
  "team",
  "process",
  "contacts",
  "activity",
  "leads",
  "mail",
  "meetings",
  "outreach",
  "prospecting",
  "handoffs",
  "deals",
  "compensation",
  "reports",
  "coaching",
];

describe("each direction of the house bites", () => {
  test("the sound house breaks no rule", async () => {
    expect(await brokenRules({})).toEqual([]);
  });
  test.each(VIOLATIONS)("%s reports %s", async (rule, _story, files) => {
    expect(await brokenRules(files)).toEqual([rule]);
  });
  test("a screen that enters by the server's door is told so, and what it reaches there", async () => {
    const files = { "src/leads/web/a.tsx": line("../../team/public.ts") };
    expect(await brokenRules(files)).toEqual([
      "browser-enters-by-browser-doors",
      "browser-reaches-no-server",
    ]);
  });
  test.each(ORDER.slice(0, -1).map((room, index) => [room, ORDER[index + 1]!]))(
    "%s may not import %s, which is below it",
    async (room, below) => {
      const files = {
        [`src/${room}/a.ts`]: line(`../${below}/open.ts`),
        [`src/${below}/open.ts`]: "export const x = 1;",
      };
      expect(await brokenRules(files)).toEqual([`order-${room}`]);
    },
  );
  test.each([
    ["prospecting", "inbound"],
    ["inbound", "prospecting"],
  ])("%s may not import its sibling %s", async (room, sibling) => {
    expect(await brokenRules({ [`src/${room}/a.ts`]: line(`../${sibling}/public.ts`) })).toEqual([
      `order-${room}`,
    ]);
  });
  test("the last room may import the first but not the reverse", async () => {
    expect(await brokenRules({ "src/coaching/a.ts": line("../team/open.ts") })).toEqual([]);
    const back = {
      "src/team/a.ts": line("../coaching/open.ts"),
      "src/coaching/open.ts": "export const x = 1;",
    };
    expect(await brokenRules(back)).toEqual(["order-team"]);
  });
  test("no rule goes without a planted violation", () => {
    const named = VIOLATIONS.map(([rule]) => rule);
    const ordered = [...ORDER.slice(0, -1), "inbound"].map((room) => `order-${room}`);
    const seen = new Set([...named, ...ordered, "browser-enters-by-browser-doors"]);
    // The last room has none below it; its rule still says what may not be imported: a room nobody listed.
    expect(ruleNames.filter((name) => !seen.has(name))).toEqual(["order-coaching"]);
  });
  test("a room that is not in the order may not be imported at all", async () => {
    const files = {
      "src/coaching/a.ts": line("../attic/open.ts"),
      "src/attic/open.ts": "export const x = 1;",
    };
    expect(await brokenRules(files)).toEqual(["order-coaching"]);
  });
});
