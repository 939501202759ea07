import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  canBeRunBy,
  newFolder,
  processesOn,
  RunningFrontline,
  removeFolder,
  untilNoneOn,
} from "./running-frontline.ts";

const NOBODY = 65_534;
const ONLY_ROOT = "this checkout lies where only root may read it";
const isRoot = process.getuid?.() === 0;

let folder: string;
let started: RunningFrontline[];

beforeEach(async () => {
  folder = await newFolder();
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((frontline) => frontline.stop("SIGKILL")));
  await removeFolder(folder);
});

function start(options: Partial<ConstructorParameters<typeof RunningFrontline>[0]> = {}): RunningFrontline {
  const frontline = new RunningFrontline({ folder: join(folder, "data"), ...options });
  started.push(frontline);
  return frontline;
}

async function isHealthy(frontline: RunningFrontline): Promise<boolean> {
  const answer = await fetch(`${await frontline.ready()}/api/health`);
  return answer.ok;
}

/** It ended by itself with one sentence and no stack. */
async function refusalOf(frontline: RunningFrontline): Promise<string> {
  expect(await frontline.ended).toBe(1);
  const lines = frontline.output.split("\n").filter((line) => line && !line.startsWith("{"));
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

describe("starting", () => {
  test("a new folder becomes an installation that answers, and stopping leaves nothing running", async () => {
    const frontline = start();
    expect(await isHealthy(frontline)).toBe(true);
    expect(await frontline.stop("SIGINT")).toBe(0);
    expect(await processesOn(folder)).toEqual([]);
  });

  test("the second start answers in less than five seconds", async () => {
    const first = start();
    await first.ready();
    await first.stop();
    const since = performance.now();
    expect(await isHealthy(start())).toBe(true);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test("the key and the database's password can be read by their owner alone", async () => {
    await start().ready();
    for (const secret of ["secret.key", "postgres/owner.password", "postgres/cluster"])
      expect(((await stat(join(folder, "data", secret))).mode & 0o077).toString(8)).toBe("0");
  });

  test.skipIf(!isRoot)("below a home that only its owner may enter", async () => {
    await chmod(folder, 0o700);
    expect(await isHealthy(start())).toBe(true);
  });

  test("as a plain user", async (context) => {
    if (!isRoot) return context.skip("the other tests of this file ran as a plain user");
    if (!canBeRunBy(NOBODY)) return context.skip(ONLY_ROOT);
    const theirs = await newFolder(NOBODY);
    try {
      const frontline = start({ folder: join(theirs, "data"), uid: NOBODY });
      expect(await isHealthy(frontline)).toBe(true);
      expect((await stat(join(theirs, "data/postgres/cluster"))).uid).toBe(NOBODY);
      await frontline.stop();
      const byRoot = start({ folder: join(theirs, "data") });
      expect(await isHealthy(byRoot)).toBe(true);
      await byRoot.stop();
      expect((await stat(join(theirs, "data/postgres/cluster/PG_VERSION"))).uid).toBe(NOBODY);
    } finally {
      await removeFolder(theirs);
    }
  });

  test("as root where user namespaces are forbidden", async (context) => {
    if (!isRoot) return context.skip("not run as root");
    await mkdir(join(folder, "bin"));
    await writeFile(join(folder, "bin/unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const path = `${join(folder, "bin")}:${process.env.PATH}`;
    expect(await isHealthy(start({ env: { PATH: path } }))).toBe(true);
    expect((await stat(join(folder, "data/postgres/cluster"))).uid).toBe(NOBODY);
  });
});

describe("stopping at any instant", () => {
  test("kill -9 of the server: the next start takes its database over", async () => {
    const first = start();
    await first.ready();
    await first.stop("SIGKILL");
    const orphans = await processesOn(folder);
    expect(orphans).not.toEqual([]);
    const second = start();
    expect(await isHealthy(second)).toBe(true);
    expect(second.output).toContain("stopping the database that an earlier Frontline left running");
    await second.stop();
    expect(await processesOn(folder)).toEqual([]);
  });

  test("a launcher that dies takes the server with it", async () => {
    const frontline = start();
    await frontline.ready();
    frontline.process.disconnect();
    expect(await frontline.ended).toBe(0);
    expect(await untilNoneOn(folder)).toEqual([]);
  });

  test("Ctrl-C or kill -9 during the first start leaves nothing half-made behind", async () => {
    for (const [milliseconds, signal] of [
      [150, "SIGKILL"],
      [300, "SIGINT"],
      [450, "SIGKILL"],
      [700, "SIGTERM"],
      [1000, "SIGKILL"],
      [1500, "SIGINT"],
    ] as const) {
      const interrupted = start();
      await pause(milliseconds);
      await interrupted.stop(signal);
    }
    const frontline = start();
    expect(await isHealthy(frontline)).toBe(true);
    await frontline.stop();
    expect((await readdir(join(folder, "data"))).filter((name) => name.includes("making"))).toEqual([]);
    expect(await processesOn(folder)).toEqual([]);
  });

  test("a pid file whose number now belongs to another program does not keep it from starting", async () => {
    const first = start();
    await first.ready();
    await first.stop();
    await writeFile(join(folder, "data/postgres/cluster/postmaster.pid"), `${process.pid}\n`);
    expect(await isHealthy(start())).toBe(true);
  });
});

describe("refusing to start, in one sentence and with nothing damaged", () => {
  test("a data folder in use by another instance, which goes on undisturbed", async () => {
    const first = start();
    await first.ready();
    expect(await refusalOf(start())).toContain("is in use by another running Frontline");
    expect(await isHealthy(first)).toBe(true);
  });

  test("two first starts at once: one runs, the other is refused", async () => {
    const both = [start(), start()];
    const outcomes = await Promise.allSettled(both.map((frontline) => frontline.ready()));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both[outcomes.findIndex((outcome) => outcome.status === "rejected")]!;
    expect(await refusalOf(refused)).toContain("is in use by another running Frontline");
  });

  test("a port in use, and the database is stopped again", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
    const { port } = other.address() as { port: number };
    expect(await refusalOf(start({ env: { PORT: String(port) } }))).toContain(
      `Port ${port} is already in use`,
    );
    expect(await untilNoneOn(folder)).toEqual([]);
    other.close();
  });

  test("a data folder of a newer PostgreSQL", async () => {
    await frontlineMadeBy("19");
    expect(await refusalOf(start())).toContain(
      "made by PostgreSQL 19 and this Frontline brings 18: install the newer",
    );
  });

  test("a data folder of an older PostgreSQL", async () => {
    await frontlineMadeBy("17");
    expect(await refusalOf(start())).toContain("made by PostgreSQL 17 and this Frontline brings 18: dump it");
    expect(await readFile(join(folder, "data/postgres/cluster/PG_VERSION"), "utf8")).toBe("17\n");
  });

  test("a database whose key is gone", async () => {
    const first = start();
    await first.ready();
    await first.stop();
    await rm(join(folder, "data/secret.key"));
    expect(await refusalOf(start())).toContain("put the file back from your backup");
  });

  test("a data folder that is a file", async () => {
    await writeFile(join(folder, "data"), "");
    expect(await refusalOf(start())).toContain("is not a folder");
  });

  test("a data folder that may not be written", async (context) => {
    if (isRoot && !canBeRunBy(NOBODY)) return context.skip(ONLY_ROOT);
    const readOnly = join(folder, "data");
    await mkdir(readOnly, { mode: 0o555 });
    const frontline = start(isRoot ? { uid: NOBODY } : {});
    expect(await refusalOf(frontline)).toContain("cannot be written by this account");
  });

  test("a full disk", async (context) => {
    const before = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"];
    const mount = `mount -t tmpfs -o size=60m tmpfs ${folder}`;
    const possible = new RunningFrontline({
      folder,
      before: [...before, `${mount} || exit 7; exit 0`, "sh"],
    });
    if ((await possible.ended) !== 0)
      return context.skip("this machine does not allow a small disk to be mounted");
    const frontline = start({ before: [...before, `${mount} && exec "$@"`, "sh"] });
    expect(await refusalOf(frontline)).toContain("is full: free at least 200 MB");
  });

  test("a wrong DATABASE_URL", async () => {
    const frontline = start({ env: { DATABASE_URL: "postgres://u:p@127.0.0.1:1/d" } });
    expect(await refusalOf(frontline)).toContain("No PostgreSQL answers at 127.0.0.1:1");
  });

  test("a wrong setting", async () => {
    expect(await refusalOf(start({ env: { LOG_LEVEL: "loud" } }))).toContain("LOG_LEVEL=loud is not valid");
  });
});

async function frontlineMadeBy(major: string): Promise<void> {
  const cluster = join(folder, "data/postgres/cluster");
  await mkdir(cluster, { recursive: true });
  await writeFile(join(cluster, "PG_VERSION"), `${major}\n`);
  await writeFile(join(folder, "data/secret.key"), `${"A".repeat(43)}\n`);
}
