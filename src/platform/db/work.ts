import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Command } from "../actor.ts";
import type { EventDefinition } from "../events/event.ts";
import { insertEvents, type Told } from "../events/events.store.ts";
import type { Listeners } from "../events/listeners.ts";
import { newId } from "../ids.ts";
import { insertDueWork } from "../jobs/due-work.store.ts";
import type { JobDefinition } from "../jobs/job.ts";
import { isRefused, orRefuse, RefusalRaised } from "../outcome.ts";
import { query } from "./connection.ts";
import type { Sql } from "./sql.ts";
import type { Tx, Work, WorkspaceId } from "./tx.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const TRIES = 3;

/** Pages wake on this channel. One notice per transaction: NOTIFY takes a global lock at commit. */
export const NOTICE_CHANNEL = "frontline";
// PostgreSQL refuses payloads of 8,000 bytes; past this the notice only names the events.
const NOTICE_LIMIT = 7_000;

export interface Notice {
  workspaceId: WorkspaceId;
  events: { name: string; subjects: string[] }[];
  /** True when the transaction left work for the worker. */
  work: boolean;
}

/** Opens transactions as the application role, which cannot bypass row-level security. */
export function openWork(pool: pg.Pool, listeners: Listeners): Work {
  return {
    async inWorkspace(workspaceId, act) {
      if (!UUID.test(workspaceId)) throw new Error("A workspace id is a lower-case uuid.");
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(pool, listeners, workspaceId, act);
        } catch (error) {
          if (attempt >= TRIES || !isRetryable(error)) throw error;
          await pause(10 * attempt * Math.random());
        }
      }
    },
  };
}

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

async function once<T>(
  pool: pg.Pool,
  listeners: Listeners,
  workspaceId: WorkspaceId,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // One round trip; the id was checked to be a uuid above.
    await client.query(`begin; set local app.workspace_id = '${workspaceId}'`);
    const tx = new OpenTx(client, listeners, workspaceId);
    const outcome = await act(tx);
    if (isRefused(outcome)) await client.query("rollback");
    else await tx.commit();
    return outcome;
  } catch (error) {
    await client.query("rollback").catch((fault: Error) => {
      broken = fault;
    });
    if (error instanceof RefusalRaised) return error.refusal as T;
    throw error;
  } finally {
    client.release(broken);
  }
}

class OpenTx implements Tx {
  readonly workspaceId: WorkspaceId;
  readonly #client: pg.PoolClient;
  readonly #listeners: Listeners;
  readonly #events: Told[] = [];
  readonly #settings = new Map<string, Promise<unknown>>();
  #work = false;

  constructor(client: pg.PoolClient, listeners: Listeners, workspaceId: WorkspaceId) {
    this.#client = client;
    this.#listeners = listeners;
    this.workspaceId = workspaceId;
  }

  async list<Row>(statement: Sql<Row>): Promise<Row[]> {
    return (await query(this.#client, statement)).rows;
  }

  async find<Row>(statement: Sql<Row>): Promise<Row | null> {
    return (await query(this.#client, statement)).rows[0] ?? null;
  }

  async get<Row>(statement: Sql<Row>): Promise<Row> {
    const row = await this.find(statement);
    if (row === null) throw new Error("Expected a row and found none.");
    return row;
  }

  async run(statement: Sql): Promise<number> {
    return (await query(this.#client, statement)).count;
  }

  async copyCsv(table: string, columns: string[], chunks: AsyncIterable<string>): Promise<void> {
    const names = columns.map((column) => `"${column}"`).join(", ");
    await pipeline(
      chunks,
      this.#client.query(copyFrom(`copy "${table}" (${names}) from stdin with (format csv)`)),
    );
  }

  once<T>(name: string, load: () => Promise<T>): Promise<T> {
    let loaded = this.#settings.get(name) as Promise<T> | undefined;
    if (!loaded) {
      loaded = load();
      this.#settings.set(name, loaded);
    }
    return loaded;
  }

  changed(name: string): void {
    this.#settings.delete(name);
  }

  async publish<D extends EventDefinition>(event: D, params: unknown, { by, at }: Command): Promise<void> {
    const { name, version } = event;
    const checked = event.params.parse(params);
    this.#events.push({
      id: newId(),
      name,
      version,
      params: checked,
      subjects: event.subjects(checked),
      by,
      at,
    });
    for (const listener of this.#listeners.get(event.name) ?? []) {
      orRefuse(await listener.hear(this, checked as never, { by, at }));
    }
  }

  async later<D extends JobDefinition>(job: D, payload: unknown, at?: Date): Promise<void> {
    await insertDueWork(this, job.name, job.payload.parse(payload), at ?? null);
    this.#work = true;
  }

  /**
   * Writes what was told, all in one statement: nothing in a transaction reads its own events, and six of them one by
   * one were an eighth of what an intake cost. The notice goes with the commit in one round trip.
   */
  async commit(): Promise<void> {
    if (this.#events.length > 0) await insertEvents(this, this.#events);
    await this.#client.query(this.#isToTell() ? `${this.#notice()}; commit` : "commit");
  }

  #isToTell(): boolean {
    return this.#events.length > 0 || this.#work;
  }

  #notice(): string {
    const notice: Notice = {
      workspaceId: this.workspaceId,
      events: this.#events.map(wire),
      work: this.#work,
    };
    let text = JSON.stringify(notice);
    if (text.length > NOTICE_LIMIT) {
      const names = [...new Set(this.#events.map((event) => event.name))];
      text = JSON.stringify({ ...notice, events: names.map((name) => ({ name, subjects: [] })) });
    }
    return `select pg_notify('${NOTICE_CHANNEL}', ${this.#client.escapeLiteral(text)})`;
  }
}

function wire(event: Told) {
  return { name: event.name, subjects: event.subjects.map(({ kind, id }) => `${kind}:${id}`) };
}
