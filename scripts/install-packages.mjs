import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";
import { REPOSITORY, Refusal, say } from "./processes.mjs";

const STAMP = join(REPOSITORY, "node_modules/.frontline-stamp");

/** `npm ci`, but only when what is installed is not what the lockfile says. */
export async function installPackages() {
  const wanted = fingerprint();
  if (stamped() === wanted) return;
  await oneAtATime("install", async () => {
    if (stamped() === wanted) return;
    if (!isInstalledByHand()) await npmCi();
    writeFileSync(STAMP, wanted);
  });
}

function fingerprint() {
  const declared = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = declared;
  return createHash("sha256")
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts }))
    .update(readFileSync(join(REPOSITORY, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
}

function stamped() {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : null;
}

/** A developer's own `npm ci` or `npm install` needs no second one: npm keeps a list of what it placed. */
function isInstalledByHand() {
  const placedFile = join(REPOSITORY, "node_modules/.package-lock.json");
  if (!existsSync(placedFile)) return false;
  const placed = JSON.parse(readFileSync(placedFile, "utf8")).packages;
  const locked = JSON.parse(readFileSync(join(REPOSITORY, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([path, { version, optional, os, cpu, libc }]) => {
    if (path === "" || placed[path]?.version === version) return true;
    // npm leaves out what is for other systems, and what only those need; it must not have left out ours.
    const isForHere = os?.includes(process.platform) && cpu?.includes(process.arch) && !libc;
    return Boolean(optional) && !isForHere;
  });
}

async function npmCi() {
  say("Installing packages (about a minute the first time)…");
  rmSync(STAMP, { force: true });
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  // NODE_ENV=production would leave out what `npm test` needs, and this Node may be older than the packages
  // ask for: they run on the one that is being installed.
  const env = { ...process.env, NODE_ENV: "", npm_config_engine_strict: "false" };
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: REPOSITORY,
      env,
      shell: process.platform === "win32" && command === "npm",
      stdio: ["ignore", 2, 2],
    });
    child.once("error", reject);
    child.once("exit", (exit) => resolve(exit ?? 1));
  });
  if (code !== 0)
    throw new Refusal(
      `The packages could not be installed (npm ci ended with code ${code}): check the connection to the npm registry and the free disk space, then run the command again.`,
    );
}
