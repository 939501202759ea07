import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { keepOnly } from "./keep-languages.ts";

const reactAria = dirname(createRequire(import.meta.url).resolve("react-aria/package.json"));
const overlays = readFileSync(join(reactAria, "dist/private/overlays/intlStrings.mjs"), "utf8");

it("leaves one language in a dictionary and no trace of the others, so that they fall back instead of being empty", () => {
  const code = keepOnly(["en-US"], overlays);
  expect(code.match(/^import /gm)).toHaveLength(1);
  expect(code).toContain('"en-US":');
  expect(code).not.toContain("de-DE");
});

it("keeps the dictionary a module", () => {
  const code = keepOnly(["en-US", "de-DE"], overlays);
  expect(code).toMatch(/export \{.+ as default\}/);
  expect(code.match(/"[a-z]{2}-[A-Z]{2}": /g)).toHaveLength(2);
});
