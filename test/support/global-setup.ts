import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/platform/db/migrate.ts";
import { prepareRoles } from "../../src/platform/db/roles.ts";
import { startScratch } from "../../src/platform/postgres/scratch.ts";
import { openSecrets } from "../../src/platform/secrets.ts";
import { TEMPLATE } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    serverKey: string;
  }
}

/** One PostgreSQL per run, one migrated template; every test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await startScratch();
  const serverKey = randomBytes(32);
  const owner = new pg.Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`);
  await owner.end();
  const templateUrl = new URL(scratch.ownerUrl);
  templateUrl.pathname = `/${TEMPLATE}`;
  await migrate(await prepareRoles(templateUrl.href, openSecrets(serverKey)));
  project.provide("ownerUrl", scratch.ownerUrl);
  project.provide("serverKey", serverKey.toString("hex"));
  return () => scratch.stop();
}
