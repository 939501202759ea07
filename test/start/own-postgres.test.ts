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

test("two installations live on one PostgreSQL, each with its operator, and neither may read the other's rows", async () => {
  const postgres = await startScratch();
  const folder = await newFolder();
  const owner = new pg.Client(postgres.ownerUrl);
  await owner.connect();
  try {
    const start = async (name: string) => {
      const address = new URL(postgres.ownerUrl);
      Object.assign(address, { username: name, password: "p", pathname: `/${name}` });
      const frontline = new RunningFrontline({
        folder: join(folder, name),
        env: { DATABASE_URL: address.href },
      });
      expect((await fetch(`${await frontline.ready()}/api/health`)).ok).toBe(true);
      return frontline;
    };
    for (const name of ["north", "south"]) {
      await owner.query(`create role ${name} login createrole password 'p'`);
      await owner.query(`create database ${name} owner ${name}`);
    }
    const first = await start("north");
    const second = await start("south");
    await first.stop();
    const again = await start("north");
    await Promise.all([second.stop(), again.stop()]);

    const { rows } = await owner.query("select rolname from pg_roles where rolname like 'frontline_app_%'");
    expect(rows).toHaveLength(2);
    for (const name of ["north", "south"]) {
      const address = new URL(postgres.ownerUrl);
      address.pathname = `/${name}`;
      const there = new pg.Client(address.href);
      await there.connect();
      const may = await there.query(
        "select count(*)::int as those from pg_roles where rolname like 'frontline_app_%' and has_table_privilege(rolname, 'persons', 'select')",
      );
      await there.end();
      expect(may.rows).toEqual([{ those: 1 }]);
    }
  } finally {
    await owner.end();
    await removeFolder(folder);
    await postgres.stop();
  }
});

test("another key than the one a database was made under is refused, in a sentence", async () => {
  const postgres = await startScratch();
  const folder = await newFolder();
  try {
    const env = { DATABASE_URL: postgres.ownerUrl };
    const first = new RunningFrontline({ folder: join(folder, "data"), env });
    await first.ready();
    await first.stop();
    const stranger = new RunningFrontline({ folder: join(folder, "elsewhere"), env });
    expect(await stranger.ended).toBe(1);
    expect(stranger.output).toContain("made under another secret key");
  } finally {
    await removeFolder(folder);
    await postgres.stop();
  }
});
