import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startScratch } from "../../src/platform/postgres/scratch.ts";
import { newFolder, RunningFrontline, removeFolder } from "./running-frontline.ts";

test("on the operator's own PostgreSQL a user who may make roles is enough, at the first start and later", async () => {
  const postgres = await startScratch();
  const folder = await newFolder();
  try {
    const owner = new pg.Client(postgres.ownerUrl);
    await owner.connect();
    await owner.query("create role operator login createrole password 'p'");
    await owner.query("create database sales owner operator");
    await owner.end();
    const address = new URL(postgres.ownerUrl);
    Object.assign(address, { username: "operator", password: "p", pathname: "/sales" });
    for (let times = 0; times < 2; times++) {
      const frontline = new RunningFrontline({
        folder: join(folder, "data"),
        env: { DATABASE_URL: address.href },
      });
      expect((await fetch(`${await frontline.ready()}/api/health`)).ok).toBe(true);
      await frontline.stop();
    }
    expect(await readdir(join(folder, "data"))).toEqual(["secret.key"]);
  } finally {
    await removeFolder(folder);
    await postgres.stop();
  }
});
