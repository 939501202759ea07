import { readdir, readFile } from "node:fs/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";
import { StartRefusal } from "../start-refusal.ts";

const FOLDER = new URL("../../../db/migrations/", import.meta.url);

/** Brings the database to this version in one step, from any older one, under Kysely's migration lock. */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw explain(error);
    return { applied: (results ?? []).map((result) => result.migrationName) };
  } finally {
    await db.destroy();
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".sql")).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, FOLDER), "utf8")));
  return Object.fromEntries(files.map((file, index) => [file.replace(/\.sql$/, ""), step(texts[index]!)]));
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
