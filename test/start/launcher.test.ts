import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PretendCheckout } from "./pretend-checkout.ts";

let checkout: PretendCheckout;

beforeEach(async () => {
  checkout = await PretendCheckout.make();
});
afterEach(() => checkout.remove());

async function serveAndStop(): Promise<void> {
  const run = checkout.launch("start");
  await run.serving();
  run.child.kill("SIGTERM");
  await run.ended;
}

describe("installing packages", () => {
  test("happens at the first command, with everything, whatever NODE_ENV says", async () => {
    await serveAndStop();
    expect(await checkout.lines("npm-calls")).toEqual([
      "ci --include=dev --include=optional --no-audit --no-fund --loglevel=error NODE_ENV=",
    ]);
  });
  test("does not happen again until the lockfile changes", async () => {
    await serveAndStop();
    await serveAndStop();
    expect(await checkout.lines("npm-calls")).toHaveLength(1);
    await checkout.write(
      "package-lock.json",
      JSON.stringify({ packages: { "node_modules/vite": { version: "2" } } }),
    );
    await serveAndStop();
    expect(await checkout.lines("npm-calls")).toHaveLength(2);
  });
  test("happens once when two commands begin together", async () => {
    const both = [checkout.launch("start"), checkout.launch("start")];
    await Promise.all(both.map((run) => run.serving()));
    expect(await checkout.lines("npm-calls")).toHaveLength(1);
    expect(await checkout.lines("vite-calls")).toHaveLength(1);
  });
  test("is not needed after a developer's own npm ci", async () => {
    await serveAndStop();
    await checkout.write("node_modules/.frontline-stamp", "something older");
    await checkout.write(
      "node_modules/.package-lock.json",
      '{"packages":{"node_modules/vite":{"version":"1"}}}',
    );
    await serveAndStop();
    expect(await checkout.lines("npm-calls")).toHaveLength(1);
  });
  test("that fails ends in one sentence and is tried again next time", async () => {
    await checkout.write("npm-fails", "");
    const { code, output } = await checkout.launch("start").ended;
    expect(code).toBe(1);
    expect(output).toContain("The packages could not be installed (npm ci ended with code 1)");
    expect(output).not.toContain("at ");
    await checkout.launch("start").ended;
    expect(await checkout.lines("npm-calls")).toHaveLength(2);
  });
  test("is not held up by the lock of a command that was killed", async () => {
    await checkout.write(".install.lock/holder", "999999999");
    await serveAndStop();
    expect(await checkout.lines("npm-calls")).toHaveLength(1);
  });
});

describe("choosing a Node", () => {
  test("an override that is too old or not a Node is refused by its name", async () => {
    const { code, output } = await checkout.launch("start", { FRONTLINE_NODE: "/bin/false" }).ended;
    expect(code).toBe(1);
    expect(output).toContain(
      "FRONTLINE_NODE=/bin/false is not a Node of at least 24.7: correct it or unset it.",
    );
  });
});

describe("building the screens", () => {
  test("happens once, and again only when what they are made of changes", async () => {
    await serveAndStop();
    await checkout.write("src/leads/lead.test.ts", "changed");
    await serveAndStop();
    expect(await checkout.lines("vite-calls")).toHaveLength(1);
    await checkout.write("src/leads/open.ts", "changed");
    await serveAndStop();
    expect(await checkout.lines("vite-calls")).toHaveLength(2);
    expect(await checkout.lines("dist/web/index.html")).toEqual(["built"]);
  });
  test("that fails leaves the last good screens and says why", async () => {
    await serveAndStop();
    await checkout.write("src/leads/open.ts", "changed");
    await checkout.write("vite-fails", "");
    const { code, output } = await checkout.launch("start").ended;
    expect(code).toBe(1);
    expect(output).toContain("screen is broken");
    expect(await checkout.lines("dist/web/index.html")).toEqual(["built"]);
  });
});

describe("passing on signals", () => {
  test.each([
    ["SIGTERM", 7],
    ["SIGINT", 0],
  ] as const)("the server hears %s once and its exit code is the command's", async (signal, exit) => {
    const run = checkout.launch("start");
    await run.serving();
    run.child.kill(signal);
    run.child.kill(signal);
    expect((await run.ended).code).toBe(exit);
    expect(await checkout.lines("server-notes")).toEqual([signal]);
  });
  test("kill -9 of the launcher reaches the server as a lost channel", async () => {
    const run = checkout.launch("start");
    await run.serving();
    run.child.kill("SIGKILL");
    expect(await checkout.untilLine("server-notes", "launcher gone")).toBe(true);
  });
});

describe("the closing line", () => {
  test("counts the static checks with the tests and names what was skipped and why", async () => {
    const { code, stdout, output } = await checkout.launch("test").ended;
    expect(stdout).toBe("11 passed, 0 failed, 1 skipped\n");
    expect(output).toContain("skipped: a journey (no browser here)");
    expect(code).toBe(0);
  });
  test("a failing static check fails the command and shows what it said", async () => {
    await checkout.write(
      "tools/check-house.ts",
      'console.error("src/leads/a.ts too long"); process.exit(1);',
    );
    const { code, stdout, output } = await checkout.launch("check --static").ended;
    expect(stdout).toBe("5 passed, 1 failed, 0 skipped\n");
    expect(output).toContain("src/leads/a.ts too long");
    expect(code).toBe(1);
  });
  test("a test runner that dies before it could count is a failure", async () => {
    await checkout.write("registry/vitest/vitest.mjs", "process.exit(3);");
    const { code, stdout } = await checkout.launch("test").ended;
    expect(stdout).toBe("6 passed, 1 failed, 0 skipped\n");
    expect(code).toBe(1);
  });
  test("an unknown command is answered with those there are", async () => {
    const { code, output } = await checkout.launch("frobnicate").ended;
    expect(code).toBe(1);
    expect(output).toContain("start|dev|test|check|bench|eval|replay");
  });
});
