import pg from "pg";
import { StartRefusal } from "../start-refusal.ts";

const OLDEST = 15;
const NEWEST = 18;
const CONNECT_MS = 10_000;

/** Looks at the server behind DATABASE_URL before anything is changed there. Throws a StartRefusal with one sentence. */
export async function checkExternal(databaseUrl: string): Promise<void> {
  const where = describe(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
  } catch (error) {
    throw explainConnectError(error, where);
  }
  try {
    await checkVersion(client, where);
    await checkRights(client, where);
  } finally {
    await client.end();
  }
}

interface Where {
  /** Without the password. */
  server: string;
  database: string;
  user: string;
}

function describe(databaseUrl: string): Where {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  // A password with a bare / ends up split over host and path, and would be shown from there.
  if (!url || /[@/]/.test(url.pathname.slice(1)))
    throw new StartRefusal(
      "DATABASE_URL cannot be read as an address: write postgres://user:password@host:5432/database, with signs such as @ or / in the password written as %40 or %2F.",
    );
  const user = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1)) || user;
  return { server: `${url.hostname || "localhost"}:${url.port || "5432"}`, database, user };
}

function explainConnectError(error: unknown, { server, database, user }: Where): StartRefusal {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return new StartRefusal(
        `No PostgreSQL answers at ${server}, where DATABASE_URL points: start that server, or correct the host and port.`,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartRefusal(`The host in DATABASE_URL (${server}) has no address: correct its name.`);
    case "28P01":
    case "28000":
      return new StartRefusal(
        `PostgreSQL at ${server} does not let "${user}" in: correct the user or password in DATABASE_URL, or its pg_hba.conf.`,
      );
    case "3D000":
      return new StartRefusal(
        `PostgreSQL at ${server} has no database "${database}": make it (createdb ${database}), or correct DATABASE_URL.`,
      );
    case "53300":
      return new StartRefusal(`PostgreSQL at ${server} has no connection left: raise its max_connections.`);
    case "57P03":
      return new StartRefusal(
        `PostgreSQL at ${server} is starting or stopping: wait a moment and start again.`,
      );
    default:
      // pg gives a plain Error when its own time limit passes or the password is missing.
      return new StartRefusal(
        `The database behind DATABASE_URL (${server}) cannot be used (${message || code}): correct that and start again.`,
      );
  }
}

async function checkVersion(client: pg.Client, { server }: Where): Promise<void> {
  const { rows } = await client.query<{ number: string }>(
    "select current_setting('server_version_num') as number",
  );
  const major = Math.floor(Number(rows[0]!.number) / 10_000);
  if (major < OLDEST || major > NEWEST)
    throw new StartRefusal(
      `PostgreSQL at ${server} is version ${major} and Frontline works with ${OLDEST} to ${NEWEST}: point DATABASE_URL at one of those.`,
    );
}

/** Frontline makes its tables and, once, two roles that cannot bypass row-level security. */
async function checkRights(client: pg.Client, { server, database, user }: Where): Promise<void> {
  const { rows } = await client.query<{ makesRoles: boolean; makesTables: boolean; encoding: string }>(
    `select r.rolsuper or r.rolcreaterole as "makesRoles",
            has_database_privilege(current_user, current_database(), 'CREATE')
              and has_schema_privilege(current_user, 'public', 'CREATE') as "makesTables",
            current_setting('server_encoding') as encoding
       from pg_roles r where r.rolname = current_user`,
  );
  const { makesRoles, makesTables, encoding } = rows[0]!;
  if (!makesRoles)
    throw new StartRefusal(
      `"${user}" may not create roles at ${server}, and Frontline keeps two of its own (frontline_app_…, frontline_directory_…): run ALTER ROLE "${user}" CREATEROLE there.`,
    );
  if (!makesTables)
    throw new StartRefusal(
      `"${user}" may not create tables in the database "${database}" at ${server}: run ALTER DATABASE "${database}" OWNER TO "${user}" there.`,
    );
  if (encoding !== "UTF8")
    throw new StartRefusal(
      `The database "${database}" at ${server} has the encoding ${encoding}: make one with createdb --encoding=UTF8 --template=template0 ${database}.`,
    );
}
