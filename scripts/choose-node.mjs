import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { REPOSITORY, Refusal } from "./processes.mjs";

/** First with TypeScript as it is and with argon2 in `node:crypto`. */
const LEAST = [24, 7];

/** An override, the Node pinned in package.json, or the one that runs this script. */
export function chooseNode(env = process.env, pinned = pinnedNode()) {
  const wanted = env.FRONTLINE_NODE;
  if (wanted) {
    if (suffices(versionOf(wanted))) return wanted;
    throw new Refusal(
      `FRONTLINE_NODE=${wanted} is not a Node of at least ${LEAST.join(".")}: correct it or unset it.`,
    );
  }
  if (suffices(versionOf(pinned))) return pinned;
  if (suffices(process.versions.node)) return process.execPath;
  throw new Refusal(
    `Frontline needs Node ${LEAST.join(".")} or newer and none is bundled for ${process.platform}-${process.arch}: install it from https://nodejs.org, or point FRONTLINE_NODE at one.`,
  );
}

function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  return join(REPOSITORY, "node_modules", `node-${system}-${process.arch}`, "bin", program);
}

/** Asked of the program itself: a binary for another C library exists but does not run. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().replace(/^v/, "") : null;
}

function suffices(version) {
  if (!version) return false;
  const [major, minor] = version.split(".").map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
