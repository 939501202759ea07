import { defineConfig } from "vitest/config";

/** What runs the whole product in real processes, draws in a browser, or works for longer than some 20 s. */
const ALONE = [
  "test/{journeys,faults,start,screens,volume,replay}/**/*.test.ts",
  "test/laws/law-1-no-lead-left-behind.test.ts",
];

export default defineConfig({
  test: {
    // One PostgreSQL for the whole run; every process clones its own database from a template.
    globalSetup: "test/support/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ALONE,
          // Loading the product afresh for each file took a third of the run; no test replaces a module.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One file at a time: they share the machine's cores and clocks, and would make each other late.
        test: {
          name: "alone",
          include: ALONE,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
