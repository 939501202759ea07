import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { alternate, type Round } from "../alternate.ts";
import type { Bench } from "../bench.ts";
import { memoryMegabytes, workerOf } from "../cpu.ts";
import { type Ground, openGround } from "../ground.ts";
import { personsFile } from "../persons-file.ts";

const BARE = fileURLToPath(new URL("../bare/import.ts", import.meta.url));
// One warm-up and five rounds share the rows.
const FILES = 6;
const SETTLED_AFTER = 3_000;

/**
 * Files of persons through the upload and the worker (parse, map, validate, dedupe, exclude, load, reconcile) against
 * parse, COPY and merge of the same bytes. Each file goes on top of those before it.
 */
export const bench: Bench = {
  says: "`size` persons from six CSV files, uploaded and taken in by the worker",
  size: 60_000,
  goal: 0.5,
  async run({ size }) {
    const ground = await openGround();
    try {
      await makeBareTables(ground);
      const { url, pid } = await ground.start();
      const bareUrl = await ground.startBare(BARE, { BARE_DATABASE: ground.ownerUrl });
      const rows = Math.round(size / FILES);
      const api = clientOf(url, ground.people.sdr!.token);
      const worker = await workerOf(pid);
      // Measured while it still loads, idle would be a third of what it is.
      await pause(SETTLED_AFTER);
      const idle = memoryMegabytes(worker);
      let most = idle;
      const watch = setInterval(() => {
        most = Math.max(most, memoryMegabytes(worker));
      }, 50);
      let file = 0;
      const measured = await alternate(
        () => takeIn(api, personsFile(++file, rows), rows),
        async () => {
          const since = performance.now();
          const answer = await fetch(bareUrl, { method: "POST", body: personsFile(file, rows) });
          if (!answer.ok) throw new Error(`The bare import answered ${answer.status}.`);
          return { perSecond: rows / ((performance.now() - since) / 1000) };
        },
      ).finally(() => clearInterval(watch));
      return {
        ...measured,
        also: { "worker-idle-mb": idle.toFixed(0), "above-mb": (most - idle).toFixed(0) },
      };
    } finally {
      await ground.clear();
    }
  },
};

interface Told {
  importId: string;
  mapping: (string | null)[];
  state: string;
  read: number;
  created: number;
}
type Api = (method: string, path: string, body?: string, type?: string) => Promise<Told>;

function clientOf(url: string, token: string): Api {
  return async (method, path, body, type = "application/json") => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { "content-type": type } : {}) },
      ...(body ? { body } : {}),
    });
    if (!answer.ok)
      throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return answer.json() as Promise<Told>;
  };
}

async function takeIn(api: Api, file: string, rows: number): Promise<Round> {
  const since = performance.now();
  const { importId } = await api("POST", "/api/v1/imports", file, "text/csv");
  const path = `/api/v1/imports/${importId}`;
  const { mapping } = await api("GET", path);
  await api("POST", `${path}/run`, JSON.stringify({ mapping, mode: "both", source: "bench" }));
  for (;;) {
    const shown = await api("GET", path);
    if (shown.state === "finished" && shown.read === rows && shown.created > rows * 0.9)
      return { perSecond: rows / ((performance.now() - since) / 1000) };
    if (shown.state !== "running") throw new Error(`The import ended: ${JSON.stringify(shown)}`);
    await pause(20);
  }
}

async function makeBareTables({ owner }: Ground): Promise<void> {
  await owner.query(`
    create unlogged table bare_staging (given text, family text, email text, title text, phone text, company text, country text);
    create table bare_persons (
      workspace_id uuid not null, id uuid not null default gen_random_uuid(), name text not null, email text not null, title text, phone text,
      company text, country text, created_at timestamptz not null, primary key (workspace_id, id));
    create unique index on bare_persons (workspace_id, lower(email));
    create index on bare_persons (workspace_id, created_at, id)`);
}
