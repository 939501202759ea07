import { expect, test } from "vitest";
import { complaintsAbout } from "./check-house.ts";

const rulesBroken = (path: string, text: string) => complaintsAbout(path, text).map(({ rule }) => rule);

test("an ordinary file breaks no rule", () => {
  expect(rulesBroken("src/leads/claim-lead.ts", "export const lead = 1;\n")).toEqual([]);
  expect(rulesBroken("src/team/manager.ts", "export const manager = 1;\n")).toEqual([]);
});
test("a file of 401 lines is two things and one of 400 is not", () => {
  expect(rulesBroken("src/leads/a.ts", "x\n".repeat(400))).toEqual([]);
  expect(rulesBroken("src/leads/a.ts", "x\n".repeat(401))).toEqual(["401 lines: over 400 is two things"]);
});
test.each([
  "src/leads/utils.ts",
  "src/shared/lead.ts",
  "src/leads/lead-manager.ts",
  "src/leads/helpers.test.ts",
])("%s has a name that says nothing", (path) => {
  expect(rulesBroken(path, "")).toEqual([expect.stringContaining("says nothing")]);
});
test("the environment is read in one file, and tests may set it", () => {
  const reading = "const port = process.env.PORT;";
  expect(rulesBroken("src/leads/a.ts", reading)).toEqual([
    expect.stringContaining("src/platform/config.ts alone"),
  ]);
  expect(rulesBroken("src/platform/config.ts", reading)).toEqual([]);
  expect(rulesBroken("src/leads/a.test.ts", reading)).toEqual([]);
});
test("the short form with two meanings and unfinished work are found with their line", () => {
  expect(complaintsAbout("src/leads/a.ts", `ok\nconst ${"m"}rr = 1;\n// TO${"DO"} later`)).toMatchObject([
    { line: 2 },
    { line: 3 },
  ]);
});
