import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureDebianPackages, withLock } from "./packages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "frontline-lock-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("uses what the system already has", async () => {
  const found = await ensureDebianPackages(["bash"], ["bin/sh"]);
  if ("missing" in found) throw new Error(found.missing);
  expect(found.locate("bin/sh")).toBe("/bin/sh");
  expect(found.env).toEqual({});
});

it.skipIf(!existsSync("/usr/bin/apt-get"))(
  "says why a package is missing",
  { timeout: 120_000 },
  async () => {
    const found = await ensureDebianPackages(
      ["frontline-no-such-package"],
      ["usr/bin/frontline-no-such-program"],
    );
    expect(found).toEqual({
      missing: expect.stringContaining("frontline-no-such-package could not be fetched"),
    });
  },
);

it("lets one worker unpack at a time", async () => {
  const lock = join(folder, "one");
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((done) => setTimeout(done, 20));
    inside--;
  };
  await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it("takes over the lock of a worker that died", async () => {
  const lock = join(folder, "stale");
  const pidMax = Number(await readFile("/proc/sys/kernel/pid_max", "utf8"));
  await writeFile(lock, String(pidMax + 1));
  expect(await withLock(lock, async () => "done")).toBe("done");
});
