import type pg from "pg";
import { query } from "./connection.ts";
import type { Sql } from "./sql.ts";

/**
 * The few tables that must be read before the workspace is known: logins, sessions, link tokens, public
 * endpoints, due work. They hold opaque ids and keyed hashes only, under a role of their own.
 */
export interface Directory {
  list<Row>(statement: Sql<Row>): Promise<Row[]>;
  find<Row>(statement: Sql<Row>): Promise<Row | null>;
  run(statement: Sql): Promise<number>;
  /** Several statements that hold together. */
  together<T>(act: (directory: Directory) => Promise<T>): Promise<T>;
}

export function openDirectory(pool: pg.Pool): Directory {
  return {
    ...reading(pool),
    async together(act) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await act({ ...reading(client), together: (inner) => inner(this) });
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

function reading(client: pg.Pool | pg.PoolClient): Omit<Directory, "together"> {
  return {
    list: async (statement) => (await query(client, statement)).rows,
    find: async (statement) => (await query(client, statement)).rows[0] ?? null,
    run: async (statement) => (await query(client, statement)).count,
  };
}
