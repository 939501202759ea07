import { writeFileSync } from "node:fs";

/**
 * Counts for the closing line. Vitest shows a suite whose set-up failed as skipped tests, and errors outside any
 * test not at all: here both are failures.
 */
export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) count(tally, test);
    }
    writeFileSync(process.env.FRONTLINE_TALLY, JSON.stringify(tally));
  }
}

function count(tally, test) {
  const { state, note } = test.result();
  if (state === "passed") tally.passed++;
  else if (state === "failed") tally.failed++;
  else
    tally.skipped.push({
      name: test.fullName,
      reason: note ?? (test.options.mode === "todo" ? "to do" : "no reason given"),
    });
}
