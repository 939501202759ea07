import pg from "pg";
import type { Secrets } from "../secrets.ts";

export const APP_ROLE = "frontline_app";
export const DIRECTORY_ROLE = "frontline_directory";

export interface DatabaseUrls {
  /** Owns the tables; used for migrations alone. */
  owner: string;
  /** Reads and writes rows of one workspace at a time; cannot bypass row-level security. */
  app: string;
  /** Reads the directory tables and runs the job queue. */
  directory: string;
}

/** Creates the two login roles, or renews their derived passwords. Neither owns a table nor bypasses policies. */
export async function prepareRoles(ownerUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two instances may start at once on one server; roles are the cluster's.
    await client.query("select pg_advisory_lock(hashtext('frontline roles'))");
    for (const role of [APP_ROLE, DIRECTORY_ROLE])
      await prepareRole(client, role, secrets.derive(`role:${role}`));
  } finally {
    await client.end();
  }
  return {
    owner: ownerUrl,
    app: withRole(ownerUrl, APP_ROLE, secrets),
    directory: withRole(ownerUrl, DIRECTORY_ROLE, secrets),
  };
}

async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query("select from pg_roles where rolname = $1", [role]);
  const login = `login password ${client.escapeLiteral(password)}`;
  // An owner who is no superuser may change a role's password, but may not so much as repeat its other attributes.
  if (known.rowCount) await client.query(`alter role ${role} ${login}`);
  else
    await client.query(
      `create role ${role} ${login} nosuperuser nobypassrls nocreatedb nocreaterole noinherit`,
    );
  // Migrations make what the roles own; since PostgreSQL 16 making a role is not yet being allowed to act as it.
  await client.query(`grant ${role} to current_user`);
}

function withRole(ownerUrl: string, role: string, secrets: Secrets): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = secrets.derive(`role:${role}`);
  return url.href;
}
