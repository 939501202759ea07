import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openPlatform } from "../../src/main/open-platform.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { openSessions } from "../../src/platform/auth/sessions.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { prepareRoles } from "../../src/platform/db/roles.ts";
import { newId } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { startScratch } from "../../src/platform/postgres/scratch.ts";
import { openSecrets } from "../../src/platform/secrets.ts";
import { roles } from "../../src/team/open.ts";
import { addMember, openWorkspace } from "../../src/team/public.ts";

/** A throw-away database with one workspace and a member of each role, and the product running on it. */
export interface Ground {
  ownerUrl: string;
  platform: Platform;
  workspaceId: string;
  /** Member id and session token by role. */
  people: Record<string, { id: string; token: string }>;
  /** As the owner, past every policy: for filling tables. */
  owner: pg.Client;
  /** The running product's address, and its server's process id. */
  start(): Promise<{ url: string; pid: number }>;
  /** Another program beside it; answers the address it prints. */
  startBare(program: string, environment: Record<string, string>): Promise<string>;
  clear(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const scratch = await startScratch();
  const secret = randomBytes(32).toString("base64");
  const secrets = openSecrets(Buffer.from(secret));
  const urls = await prepareRoles(scratch.ownerUrl, secrets);
  await migrate(urls);
  const platform = openPlatform({
    urls,
    secrets,
    log: silentLog,
    publicUrl: "http://localhost",
    name: "bench",
  });
  const workspaceId = newId();
  const people = await openPeople(platform, workspaceId);
  const owner = new pg.Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query("select set_config('app.workspace_id', $1, false)", [workspaceId]);
  const folder = await mkdtemp(join(tmpdir(), "frontline-bench-"));
  const children: ChildProcess[] = [];

  const run = async (program: string, environment: Record<string, string>, ready: RegExp) => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout! })) {
      const url = ready.exec(line)?.[1];
      if (url) {
        child.stdout!.resume();
        return { url, pid: child.pid! };
      }
    }
    throw new Error(`${program} ended before it was ready.`);
  };

  return {
    ownerUrl: scratch.ownerUrl,
    platform,
    workspaceId,
    people,
    owner,
    start: () =>
      run(
        fileURLToPath(new URL("../../src/main/start.ts", import.meta.url)),
        {
          DATABASE_URL: scratch.ownerUrl,
          FRONTLINE_SECRET: secret,
          FRONTLINE_DATA: folder,
          PORT: "0",
          LOG_LEVEL: "warn",
        },
        /ready: (http\S+)/,
      ),
    startBare: async (program, environment) =>
      (
        await run(
          program,
          { BARE_DATABASE: urls.app, BARE_WORKSPACE: workspaceId, ...environment },
          /listening (http\S+)/,
        )
      ).url,
    async clear() {
      for (const child of children) {
        if (child.exitCode !== null) continue;
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      await owner.end();
      await platform.close();
      await scratch.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPeople(platform: Platform, workspaceId: string): Promise<Ground["people"]> {
  const by = systemActor("bench");
  const at = new Date();
  const sessions = openSessions(platform.directory, platform.secrets);
  const ids = await platform.work.inWorkspace(workspaceId, async (tx) => {
    await openWorkspace(tx, { by, at, name: "Bench", zone: "Europe/Berlin", currency: "EUR", demo: false });
    const members: Record<string, string> = {};
    for (const role of roles) {
      const joined = await addMember(tx, {
        by,
        at,
        name: `Bench ${role}`,
        email: `${role}@bench.test`,
        role,
        fromOn: "2020-01-01",
      });
      members[role] = joined.memberId;
    }
    return members;
  });
  const people: Ground["people"] = {};
  for (const [role, id] of Object.entries(ids)) {
    const { token } = await sessions.start({ loginId: null, workspaceId, memberId: id }, at);
    people[role] = { id, token };
  }
  return people;
}
