import pg from "pg";
import type { Secrets } from "../secrets.ts";

export interface DatabaseUrls {
  /** Owns the tables; used for migrations alone. */
  owner: string;
  /** Reads and writes rows of one workspace at a time; cannot bypass row-level security. */
  app: string;
  /** Reads the directory tables and runs the job queue. */
  directory: string;
}

export interface RoleNames {
  app: string;
  directory: string;
}

/**
 * The roles of the installation that holds this key: roles are the server's, so two installations side by side on one
 * PostgreSQL would otherwise take each other's. Tied to the key and not to the database, whose name changes with a copy.
 */
function namesOf(secrets: Secrets): RoleNames {
  const mark = secrets.keyed("role names", "").toString("hex").slice(0, 12);
  return { app: `frontline_app_${mark}`, directory: `frontline_directory_${mark}` };
}

export function rolesOf(urls: DatabaseUrls): RoleNames {
  return { app: new URL(urls.app).username, directory: new URL(urls.directory).username };
}

/** Creates the two login roles, or renews their derived passwords. Neither owns a table nor bypasses policies. */
export async function prepareRoles(ownerUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  const { app, directory } = namesOf(secrets);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two instances may start at once on one server; roles are the cluster's.
    await client.query("select pg_advisory_lock(hashtext('frontline roles'))");
    for (const role of [app, directory]) await prepareRole(client, role, secrets.derive(`role:${role}`));
  } finally {
    await client.end();
  }
  return {
    owner: ownerUrl,
    app: withRole(ownerUrl, app, secrets),
    directory: withRole(ownerUrl, directory, secrets),
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
