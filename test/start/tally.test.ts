import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const VITEST = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const REPORTER = fileURLToPath(new URL("../../scripts/tally-reporter.mjs", import.meta.url));

/** Runs the test runner itself over one file and returns what the closing line would count. */
async function tallyOf(text: string): Promise<{ passed: number; failed: number; skipped: unknown[] }> {
  const folder = await mkdtemp(join(tmpdir(), "frontline-tally-"));
  const counted = join(folder, "tally.json");
  await writeFile(join(folder, "one.test.js"), text);
  await new Promise<void>((resolve) => {
    const args = [VITEST, "run", "--globals", "--root", folder, `--reporter=${REPORTER}`];
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH: process.env.PATH, FRONTLINE_TALLY: counted } },
      () => resolve(),
    );
  });
  const tally = JSON.parse(await readFile(counted, "utf8"));
  await rm(folder, { recursive: true, force: true });
  return tally;
}

test("passed, failed and skipped tests are counted, a skipped one with its reason", async () => {
  const tally = await tallyOf(`
    test("holds", () => {});
    test("breaks", () => { throw new Error("no"); });
    test("waits", (context) => context.skip("no browser here"));
    test.todo("comes later");
  `);
  expect(tally).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { name: "waits", reason: "no browser here" },
      { name: "comes later", reason: "to do" },
    ],
  });
});
test("a suite whose set-up fails is a failure, not a row of skipped tests", async () => {
  const tally = await tallyOf(`
    describe("suite", () => { beforeAll(() => { throw new Error("no"); }); test("never runs", () => {}); });
  `);
  expect(tally.failed).toBe(1);
  expect(tally.passed).toBe(0);
});
test("a file that cannot be read as tests is a failure", async () => {
  expect((await tallyOf("import './gone.js'")).failed).toBe(1);
});
test("an error outside any test is a failure", async () => {
  const tally = await tallyOf(`test("holds", () => { Promise.reject(new Error("late")); });`);
  expect(tally).toMatchObject({ passed: 1, failed: 1 });
});
