import { existsSync } from "node:fs";
import { z } from "zod";
import { StartRefusal } from "./start-refusal.ts";

/** A name in the environment, what it means to an operator, what holds without it, and the rule it must keep. */
interface Setting<T> {
  name: string;
  meaning: string;
  without: string;
  rule: string;
  schema: z.ZodType<T, string | undefined>;
}

const setting = <T>(
  name: string,
  meaning: string,
  without: string,
  rule: string,
  schema: z.ZodType<T, string | undefined>,
): Setting<T> => ({ name, meaning, without, rule, schema });

const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const SETTINGS = {
  port: setting(
    "PORT",
    "Port the server listens on.",
    "3000",
    "a whole number from 0 to 65535",
    z.string().regex(/^\d+$/).default("3000").transform(Number).pipe(z.number().max(65_535)),
  ),
  // Whoever opens a new installation first becomes its admin, so it is not put on the network unasked.
  host: setting(
    "HOST",
    "Address the server listens on. `0.0.0.0` means every network of the machine; put a proxy with TLS before it.",
    "localhost",
    "a host name or an address",
    z.string().min(1).default("localhost"),
  ),
  dataFolder: setting(
    "FRONTLINE_DATA",
    "Folder of the database, the server key and uploaded files.",
    "./data",
    "a path",
    z.string().min(1).default("./data"),
  ),
  databaseUrl: setting(
    "DATABASE_URL",
    "A PostgreSQL 15–18 to use instead of the one in the data folder: `postgres://user:password@host:5432/database`.",
    "(the database in the data folder)",
    "a URL that begins with postgres:// or postgresql://",
    z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
  ),
  publicUrl: setting(
    "FRONTLINE_URL",
    "Address people open in their browser; links in mails and forms begin with it.",
    "http://localhost:PORT",
    "a URL that begins with http:// or https://",
    webAddress.optional(),
  ),
  secret: setting(
    "FRONTLINE_SECRET",
    "Key that encrypts stored credentials and private notes, at least 32 characters (`openssl rand -base64 48`). Whoever loses it loses what it encrypts.",
    "(made once, in FRONTLINE_DATA/secret.key)",
    "at least 32 characters",
    z.string().min(32).optional(),
  ),
  logLevel: setting(
    "LOG_LEVEL",
    "How much is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.",
    "info",
    "one of fatal, error, warn, info, debug, trace, silent",
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
  node: setting(
    "FRONTLINE_NODE",
    "Node program to run on, 24.7 or newer. Read by `npm start` and the other commands.",
    "(the one installed with the packages)",
    "a path",
    z.string().optional(),
  ),
};

type Settings = {
  [Key in keyof typeof SETTINGS]: (typeof SETTINGS)[Key] extends Setting<infer T> ? T : never;
};
export type Config = Omit<Settings, "publicUrl" | "node"> & { publicUrl: string };

/** The same list that is validated, for the documents and `--help`. */
export const configReference = Object.values(SETTINGS).map(({ name, meaning, without }) => ({
  name,
  meaning,
  default: without,
}));

/** Reads and checks every setting once, at start. An empty value counts as absent. */
export function readConfig(env: NodeJS.ProcessEnv = environment()): Config {
  const read = <T>({ name, rule, schema }: Setting<T>): T => {
    const given = env[name]?.trim() || undefined;
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    // The secret itself and the password in a URL must not reach a log.
    const shown = ["FRONTLINE_SECRET", "DATABASE_URL"].includes(name) ? name : `${name}=${given}`;
    throw new StartRefusal(`${shown} is not valid: it must be ${rule}. Correct it or leave it out.`);
  };
  const port = read(SETTINGS.port);
  return {
    port,
    host: read(SETTINGS.host),
    dataFolder: read(SETTINGS.dataFolder),
    databaseUrl: read(SETTINGS.databaseUrl),
    publicUrl: read(SETTINGS.publicUrl) ?? `http://localhost:${port}`,
    secret: read(SETTINGS.secret),
    logLevel: read(SETTINGS.logLevel),
  };
}

/** `.env` fills in what the real environment leaves open. */
function environment(): NodeJS.ProcessEnv {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** The little that PostgreSQL's programs need: no secret of ours, no PG… setting that would change what they do. */
export function environmentForPostgres(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"].filter((name) => env[name]);
  return { ...Object.fromEntries(kept.map((name) => [name, env[name]])), LC_ALL: "C" };
}
