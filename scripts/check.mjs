import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWeb } from "./build-web.mjs";
import { collect, Refusal, say, spawnNode } from "./processes.mjs";

const bin = (name) => join("node_modules", name);

/** In the order of how soon each one answers. */
const STATIC = [
  ["format and lint", [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "--colors=off"]],
  ["sizes, names and environment", ["tools/check-house.ts"]],
  ["documents", ["tools/check-docs.ts"]],
  ["types", [bin("typescript/bin/tsc"), "-p", "."]],
  [
    "boundaries",
    [
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "src",
      "test",
      "tools",
      "--output-type",
      "err-long",
    ],
  ],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
];

/**
 * `npm test`, `npm run check` and CI are this one function: the static checks, then every test, then one line with
 * the count. With `--static` the first half alone; with file names the tests in those files alone.
 */
export async function check(node, args) {
  const staticOnly = args.includes("--static");
  const files = args.filter((argument) => argument !== "--static");
  const tally = { passed: 0, failed: 0, skipped: [] };
  if (files.length === 0) await runStatic(node, tally);
  if (!staticOnly) await runTests(node, files, tally);
  for (const { name, reason } of tally.skipped) say(`skipped: ${name} (${reason})`);
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
  return tally.failed === 0 ? 0 : 1;
}

async function runStatic(node, tally) {
  for (const [name, args] of STATIC) {
    const since = performance.now();
    const { code, output } = await collect(node, args);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    if (code !== 0) say(output.trimEnd());
    tally[code === 0 ? "passed" : "failed"]++;
  }
}

async function runTests(node, files, tally) {
  try {
    await buildWeb(node);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    tally.failed++;
  }
  const folder = mkdtempSync(join(tmpdir(), "frontline-tally-"));
  const counted = join(folder, "tally.json");
  const args = [
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=./scripts/tally-reporter.mjs",
  ];
  const code = await spawnNode(node, [...args, ...files], {
    env: { ...process.env, FRONTLINE_TALLY: counted },
  }).ended;
  if (existsSync(counted)) {
    const tests = JSON.parse(readFileSync(counted, "utf8"));
    tally.passed += tests.passed;
    tally.failed += tests.failed;
    tally.skipped.push(...tests.skipped);
    if (code !== 0 && tests.failed === 0) tally.failed++;
  } else {
    say(`The test runner ended with code ${code} before it could count.`);
    tally.failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}
