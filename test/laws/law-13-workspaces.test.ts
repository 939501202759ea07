import pg from "pg";
import { describe, expect, it } from "vitest";
import { openHouse } from "../support/house.ts";

const house = await openHouse();

describe("law 13: a workspace cannot read or write another's rows even if our code forgets to ask", () => {
  it("forces row-level security on every table with a workspace_id outside the directory", async () => {
    const owner = new pg.Client({ connectionString: house.urls.owner });
    await owner.connect();
    const { rows } = await owner.query(`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
        and not (c.relrowsecurity and c.relforcerowsecurity)
        and c.relname not like 'kysely_%'`);
    await owner.end();
    expect(rows).toEqual([]);
  });

  it("shows the application role no row of another workspace, table by table, in raw SQL", async () => {
    const [mine, theirs] = [await house.openFloor(), await house.openFloor()];
    const app = new pg.Client({ connectionString: house.urls.app });
    await app.connect();
    const { rows: tables } = await app.query<{ name: string }>(`
      select table_name as name from information_schema.columns c
      where table_schema = 'public' and column_name = 'workspace_id'
        and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')`);
    expect(tables.length).toBeGreaterThan(5);
    await app.query("select set_config('app.workspace_id', $1, false)", [mine.workspaceId]);
    for (const { name } of tables) {
      const { rows } = await app.query(`select 1 from "${name}" where workspace_id = $1 limit 1`, [
        theirs.workspaceId,
      ]);
      expect(rows, name).toEqual([]);
    }
    await app.query("select set_config('app.workspace_id', '', false)");
    for (const { name } of tables) {
      expect((await app.query(`select 1 from "${name}" limit 1`)).rows, name).toEqual([]);
    }
    await app.end();
  });

  it("gives the application role no way around: no ownership, no bypass, nothing to read in the directory", async () => {
    const app = new pg.Client({ connectionString: house.urls.app });
    await app.connect();
    const { rows } = await app.query(
      "select rolsuper, rolbypassrls from pg_roles where rolname = current_user",
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    await expect(app.query("select * from directory.sessions")).rejects.toThrow(/permission denied/);
    await expect(app.query("select * from directory.due_work")).rejects.toThrow(/permission denied/);
    await expect(app.query("select * from pgboss.job")).rejects.toThrow(/permission denied/);
    await app.end();
  });
});
