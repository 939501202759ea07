import { defineConfig } from "vitest/config";

const WHOLE = "test/{journeys,faults,start}/**/*.test.ts";

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
          exclude: [WHOLE],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The whole product in real processes, one file at a time: they share the machine's cores and clocks.
        test: {
          name: "journeys",
          include: [WHOLE],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
