import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";
import { collect, REPOSITORY, Refusal, say } from "./processes.mjs";

const BUILT = join(REPOSITORY, "dist/web");
const STAMP = join(REPOSITORY, "dist/web.stamp");

/** Builds the screens into dist/web when anything they are made of changed since the last build. */
export async function buildWeb(node) {
  if (isFresh(fingerprint())) return;
  await oneAtATime("build", async () => {
    const wanted = fingerprint();
    if (isFresh(wanted)) return;
    say("Building the screens…");
    mkdirSync(join(REPOSITORY, "dist"), { recursive: true });
    // Beside, then swapped in: a server that runs from this folder never serves half a build.
    const half = `${BUILT}-${process.pid}`;
    const { code, output } = await collect(
      node,
      ["node_modules/vite/bin/vite.js", "build", "--outDir", half, "--emptyOutDir", "--logLevel", "warn"],
      { env: { ...process.env, NODE_ENV: "production" } },
    );
    if (code !== 0) {
      rmSync(half, { recursive: true, force: true });
      throw new Refusal(`The screens could not be built:\n${output}`);
    }
    rmSync(STAMP, { force: true });
    rmSync(BUILT, { recursive: true, force: true });
    renameSync(half, BUILT);
    writeFileSync(STAMP, wanted);
  });
}

/** Arguments that build again at every change, for development; what they leave counts as stale afterwards. */
export function watchWeb() {
  rmSync(STAMP, { force: true });
  return [
    "node_modules/vite/bin/vite.js",
    "build",
    "--watch",
    "--outDir",
    BUILT,
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ];
}

function isFresh(wanted) {
  return existsSync(STAMP) && existsSync(join(BUILT, "index.html")) && readFileSync(STAMP, "utf8") === wanted;
}

/** Every source file counts, and what vite.config.ts takes from tools/: what a screen imports is not ours to guess. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", "vite.config.ts", "tsconfig.json"]) add(hash, name);
  const entries = [
    ...readdirSync(join(REPOSITORY, "src"), { recursive: true, withFileTypes: true }),
    ...readdirSync(join(REPOSITORY, "tools"), { withFileTypes: true }),
  ];
  const names = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const name of names.sort()) add(hash, name);
  return hash.digest("hex");
}

function add(hash, name) {
  const path = name.startsWith(REPOSITORY) ? name : join(REPOSITORY, name);
  if (existsSync(path)) hash.update(`${path.slice(REPOSITORY.length)}\0`).update(readFileSync(path));
}
