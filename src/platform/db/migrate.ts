import { readdir, readFile } from "node:fs/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";
import { StartRefusal } from "../start-refusal.ts";
import { type DatabaseUrls, type RoleNames, rolesOf } from "./roles.ts";

const FOLDER = new URL("../../../db/migrations/", import.meta.url);

/** Brings the database to this version in one step, from any older one, under Kysely's migration lock. */
export async function migrate(urls: DatabaseUrls): Promise<{ applied: string[] }> {
  const roles = rolesOf(urls);
  const pool = new pg.Pool({ connectionString: urls.owner, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => readMigrations(roles) } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw explain(error);
    await refuseAnotherKey(db, roles);
    return { applied: (results ?? []).map((result) => result.migrationName) };
  } finally {
    await db.destroy();
  }
}

/** The steps grant what they make to the roles of the key they were made under. */
async function refuseAnotherKey(db: Kysely<unknown>, roles: RoleNames): Promise<void> {
  const asked = sql<{
    may: boolean;
  }>`select has_table_privilege(${roles.app}, 'workspaces', 'select') as may`;
  const { rows } = await asked.execute(db);
  if (!rows[0]!.may)
    throw new StartRefusal(
      "This database was made under another secret key: start with that secret.key in the data folder, or with that FRONTLINE_SECRET.",
    );
}

async function readMigrations(roles: RoleNames): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".sql")).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, FOLDER), "utf8")));
  return Object.fromEntries(
    files.map((file, index) => [file.replace(/\.sql$/, ""), step(named(texts[index]!, roles))]),
  );
}

/** The files say `frontline_app` and `frontline_directory`; each installation has its own. */
function named(text: string, roles: RoleNames): string {
  return text.replace(/\bfrontline_(app|directory)\b/g, (_, role: keyof RoleNames) => roles[role]);
}

function step(text: string): Migration {
  return {
    up: async (db) => {
      await sql.raw(text).execute(db);
    },
  };
}

/** Kysely says so when the database holds a step this version does not know: then it is newer than we are. */
function explain(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const unknownStep = /previously executed migration (\S+) is missing/.exec(message)?.[1];
  if (unknownStep) {
    return new StartRefusal(
      `This database was written by a newer Frontline (it has the step ${unknownStep}): start that version, or restore a backup made by this one.`,
    );
  }
  return error instanceof Error ? error : new Error(message);
}
