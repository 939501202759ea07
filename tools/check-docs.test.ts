import { expect, test } from "vitest";
import { untruthsIn } from "./check-docs.ts";

const repository = {
  exists: (path: string) => ["src/leads/lead.ts", "docs/how-to/install.md", "src/leads/"].includes(path),
  scripts: ["check"],
  settings: ["FRONTLINE_DATA"],
};
const untruths = (text: string) => untruthsIn("docs/guide.md", text, repository);

test("a document that names what is there is true", () => {
  const text =
    "See [install](how-to/install.md#errors), `src/leads/lead.ts`, `src/leads/`, `npm run check`, FRONTLINE_DATA, [site](https://example.com).";
  expect(untruths(text)).toEqual([]);
});
test("placeholders and patterns are not paths", () => {
  expect(untruths("`src/*/open.ts`, `db/migrations/NNNN_name.sql`, `src/<room>/README.md`")).toEqual([]);
});
test.each([
  ["[gone](how-to/gone.md)", "links to how-to/gone.md, which is not there"],
  ["`src/leads/gone.ts`", "names src/leads/gone.ts, which is not there"],
  ["`npm run frobnicate`", 'names the command "npm run frobnicate", which package.json lacks'],
  ["FRONTLINE_MAGIC=1", "names the setting FRONTLINE_MAGIC, which nothing reads"],
])("%s is reported", (text, untruth) => {
  expect(untruths(text)).toEqual([untruth]);
});
