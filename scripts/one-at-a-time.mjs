import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { REPOSITORY, say } from "./processes.mjs";

/**
 * Two starts in one checkout must not both install or build. A directory is the lock, since making one is atomic
 * everywhere; it names its holder, so a killed holder's lock is broken.
 */
export async function oneAtATime(name, work) {
  const lock = join(REPOSITORY, `.${name}.lock`);
  let told = false;
  while (!take(lock)) {
    if (!told) say(`Waiting for another ${name} in this folder to finish…`);
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "holder"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    breakIfAbandoned(lock);
    return false;
  }
}

function breakIfAbandoned(lock) {
  let holder;
  try {
    holder = Number(readFileSync(join(lock, "holder"), "utf8"));
  } catch {
    return; // taken this very moment, or just released
  }
  if (!holder || isAlive(holder)) return;
  try {
    // Renaming is atomic: of two that find the lock abandoned, one breaks it.
    const aside = `${lock}.${process.pid}`;
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // the other one did
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
