import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";

const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  forbidden: IForbiddenRuleType[];
  options: object;
};

export const ruleNames = forbidden.map((rule) => rule.name!);

/** A small house in which every import is allowed: rooms, doors, kinds of file and packages as the real ones are named. */
const SOUND: Record<string, string> = {
  "package.json": JSON.stringify({
    name: "house",
    dependencies: { pg: "1", react: "1" },
    devDependencies: { vitest: "1" },
  }),
  ...packageFiles("pg"),
  ...packageFiles("react"),
  ...packageFiles("vitest"),
  "src/platform/db/sql.ts": 'import "pg"; export const sql = 1;',
  "src/platform/db/tx.ts": 'import "./sql.ts"; export const tx = 1; export type Tx = number;',
  "src/platform/web/button.tsx": 'import "react"; export const Button = () => <b>press</b>;',
  "src/team/role.ts": "export const role = 1;",
  "src/team/open.ts": 'export { role } from "./role.ts";',
  "src/team/members.store.ts": 'import { sql } from "../platform/db/sql.ts"; export const members = sql;',
  "src/team/public.ts": 'export { members } from "./members.store.ts";',
  "src/team/team.builders.ts": 'import { members } from "./public.ts"; export const buildMember = members;',
  "src/team/web/public.ts": 'export { Face } from "./face.tsx";',
  "src/team/web/face.tsx":
    'import { Button } from "../../platform/web/button.tsx"; export const Face = () => <Button />;',
  "src/leads/lead.ts": 'import { role } from "../team/open.ts"; export const lead = role;',
  "src/leads/open.ts": 'export { lead } from "./lead.ts";',
  "src/leads/leads.contract.ts": 'import { role } from "../team/open.ts"; export const contract = role;',
  "src/leads/claim-lead.ts":
    'import { members } from "../team/public.ts"; import { lead } from "./lead.ts"; export const claim = [members, lead];',
  "src/leads/claim-lead.test.ts":
    'import "vitest"; import { buildMember } from "../team/team.builders.ts"; import "../../test/support/database.ts"; export default buildMember;',
  "src/leads/public.ts": 'export { claim } from "./claim-lead.ts";',
  "src/leads/web/lead-page.tsx":
    'import { Face } from "../../team/web/public.ts"; import { lead } from "../open.ts"; export const Page = () => <Face key={lead} />;',
  "src/prospecting/public.ts": "export const list = 1;",
  "src/inbound/public.ts": "export const form = 1;",
  "src/main/server.ts": 'import { claim } from "../leads/public.ts"; export const server = claim;',
  "test/support/database.ts": 'import { server } from "../../src/main/server.ts"; export default server;',
  "tools/bench/index.ts": 'import "../../src/main/server.ts";',
};

/** The names of the rules broken in the sound house once `files` are added to it. */
export async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), "frontline-house-"));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const { output } = await cruise(
      ["src", "test", "tools"],
      { ...options, baseDir: root, validate: true, ruleSet: { forbidden } },
      resolveOptions(options),
    );
    return [
      ...new Set((output as ICruiseResult).summary.violations.map((violation) => violation.rule.name)),
    ].sort();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function resolveOptions(from: { enhancedResolveOptions?: object }) {
  return { ...from.enhancedResolveOptions };
}

function packageFiles(name: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    [`node_modules/${name}/index.js`]: "",
  };
}
