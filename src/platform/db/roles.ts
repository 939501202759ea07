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
    for (const role of [APP_ROLE, DIRECTORY_ROLE]) {
      const known = await client.query("select from pg_roles where rolname = $1", [role]);
      const verb = known.rowCount ? "alter" : "create";
      const password = client.escapeLiteral(secrets.derive(`role:${role}`));
      await client.query(
        `${verb} role ${role} login password ${password} nosuperuser nobypassrls nocreatedb nocreaterole noinherit`,
      );
    }
  } finally {
    await client.end();
  }
  return {
    owner: ownerUrl,
    app: withRole(ownerUrl, APP_ROLE, secrets),
    directory: withRole(ownerUrl, DIRECTORY_ROLE, secrets),
  };
}

function withRole(ownerUrl: string, role: string, secrets: Secrets): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = secrets.derive(`role:${role}`);
  return url.href;
}
