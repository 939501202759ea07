import pg from "pg";
import { NOTICE_CHANNEL, type Notice } from "../db/work.ts";
import type { Log } from "../log.ts";

const RECONNECT_AFTER = 1_000;

export interface Notices {
  /** Called for each committed transaction that published something. Returns how to stop. */
  hear(listener: (notice: Notice) => void): () => void;
  close(): Promise<void>;
}

/**
 * Listens on one connection of its own for what commits, on any node. A lost connection is reopened; what was
 * missed meanwhile is covered by the screens' polling and the worker's pulse.
 */
export async function openNotices(connectionString: string, log: Log): Promise<Notices> {
  const listeners = new Set<(notice: Notice) => void>();
  let client: pg.Client | null = null;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString, application_name: "frontline notices" });
    next.on("notification", ({ payload }) => {
      if (!payload) return;
      const notice = JSON.parse(payload) as Notice;
      for (const listener of listeners) listener(notice);
    });
    next.on("error", () => {});
    next.on("end", () => {
      if (!closed) setTimeout(() => void connect().catch(retry), RECONNECT_AFTER).unref();
    });
    await next.connect();
    await next.query(`listen ${NOTICE_CHANNEL}`);
    client = next;
  }

  function retry(error: unknown): void {
    log.warn({ err: error }, "cannot listen for notices yet");
    if (!closed) setTimeout(() => void connect().catch(retry), RECONNECT_AFTER).unref();
  }

  await connect();
  return {
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
