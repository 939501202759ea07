import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readServerKey } from "./server-key.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "frontline-key-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the key of an installation", () => {
  test("is made once, stays the same, and only its owner may read it", async () => {
    const made = await readServerKey({ folder });
    expect(made).toHaveLength(32);
    expect(await readServerKey({ folder })).toEqual(made);
    expect((await stat(join(folder, "secret.key"))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["secret.key"]);
  });
  test("is one key even when several start at once", async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => readServerKey({ folder })));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  });
  test("differs between installations", async () => {
    const other = join(folder, "other");
    expect(await readServerKey({ folder })).not.toEqual(await readServerKey({ folder: other }));
  });
  test("is the given secret where one is given, and no file is made", async () => {
    const secret = "an operator's own secret of forty letters";
    expect(await readServerKey({ folder, secret })).toEqual(Buffer.from(secret));
    expect(await readdir(folder)).toEqual([]);
  });
  test("that is damaged is refused instead of replaced", async () => {
    await writeFile(join(folder, "secret.key"), "short");
    await expect(readServerKey({ folder })).rejects.toThrow("is damaged");
  });
});
