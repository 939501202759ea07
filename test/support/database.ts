import { randomBytes } from "node:crypto";
import pg from "pg";
import type { DatabaseUrls } from "../../src/platform/db/roles.ts";
import { prepareRoles } from "../../src/platform/db/roles.ts";
import type { Secrets } from "../../src/platform/secrets.ts";

export const TEMPLATE = "frontline_template";

/** A database of its own, cloned from the migrated template. `drop` ends its connections. */
export async function cloneDatabase(
  ownerUrl: string,
  secrets: Secrets,
): Promise<{ urls: DatabaseUrls; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asOwner(ownerUrl, `create database ${name} template ${TEMPLATE}`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return {
    urls: await prepareRoles(url.href, secrets),
    drop: () => asOwner(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('frontline clones'))");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
