import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const SCRIPTS = fileURLToPath(new URL("../../scripts", import.meta.url));
const NODE_PACKAGE = `node_modules/node-${process.platform}-${process.arch}/bin/node`;

/** Every tool of the launcher's static part, each answering that all is well. */
const TOOLS = [
  "@biomejs/biome/bin/biome",
  "typescript/bin/tsc",
  "dependency-cruiser/bin/dependency-cruise.mjs",
  "knip/bin/knip.js",
];

/** Plays npm: notes the call and places what the launcher runs. The network is what is replaced here. */
const NPM = `
const { appendFileSync, cpSync, existsSync, mkdirSync, symlinkSync } = require("node:fs");
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + " NODE_ENV=" + process.env.NODE_ENV + "\\n");
if (existsSync("npm-fails")) process.exit(1);
setTimeout(() => {
  cpSync("registry", "node_modules", { recursive: true });
  mkdirSync("${dirname(NODE_PACKAGE)}", { recursive: true });
  if (!existsSync("${NODE_PACKAGE}")) symlinkSync(${JSON.stringify(process.execPath)}, "${NODE_PACKAGE}");
}, 200);
`;

const VITE = `
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
appendFileSync("vite-calls", "build\\n");
if (existsSync("vite-fails")) { console.error("screen is broken"); process.exit(1); }
const out = process.argv[process.argv.indexOf("--outDir") + 1];
mkdirSync(out, { recursive: true });
writeFileSync(out + "/index.html", "built");
`;

const VITEST = `
require("node:fs").writeFileSync(process.env.FRONTLINE_TALLY, JSON.stringify(
  { passed: 5, failed: 0, skipped: [{ name: "a journey", reason: "no browser here" }] }));
`;

const START = `
const { appendFileSync } = require("node:fs");
const note = (line) => appendFileSync("server-notes", line + "\\n");
process.on("SIGTERM", () => { note("SIGTERM"); process.exit(7); });
process.on("SIGINT", () => { note("SIGINT"); process.exit(0); });
process.on("disconnect", () => { note("launcher gone"); process.exit(0); });
setInterval(() => {}, 1000);
console.log("serving");
`;

/** A checkout with the real launcher in it, where everything the launcher runs is a few lines of pretence. */
export class PretendCheckout {
  readonly folder: string;
  private readonly children: ChildProcess[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<PretendCheckout> {
    const checkout = new PretendCheckout(await mkdtemp(join(tmpdir(), "frontline-checkout-")));
    await cp(SCRIPTS, join(checkout.folder, "scripts"), { recursive: true });
    await checkout.write("package.json", JSON.stringify({ dependencies: { vite: "1" } }));
    await checkout.write(
      "package-lock.json",
      JSON.stringify({ packages: { "node_modules/vite": { version: "1" } } }),
    );
    await checkout.write("npm.js", NPM);
    await checkout.write("registry/vite/bin/vite.js", VITE);
    await checkout.write(
      "registry/vitest/vitest.mjs",
      `import { createRequire } from "node:module"; const require = createRequire(import.meta.url); ${VITEST}`,
    );
    for (const tool of TOOLS) await checkout.write(`registry/${tool}`, "");
    await checkout.write("tools/check-house.ts", "");
    await checkout.write("tools/check-docs.ts", "");
    await checkout.write("src/main/start.ts", START);
    return checkout;
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** Lines of a file that the pretence appends to. */
  async lines(path: string): Promise<string[]> {
    const text = await readFile(join(this.folder, path), "utf8").catch(() => "");
    return text.split("\n").filter(Boolean);
  }

  async untilLine(path: string, line: string): Promise<boolean> {
    for (let tries = 0; tries < 100; tries++) {
      if ((await this.lines(path)).includes(line)) return true;
      await pause(50);
    }
    return false;
  }

  launch(verb: string, env: Record<string, string> = {}) {
    const child = spawn(process.execPath, ["scripts/run.mjs", ...verb.split(" ")], {
      cwd: this.folder,
      env: {
        PATH: process.env.PATH,
        npm_execpath: join(this.folder, "npm.js"),
        NODE_ENV: "production",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.children.push(child);
    let output = "";
    let stdout = "";
    child.stdout.on("data", (piece) => {
      output += piece;
      stdout += piece;
    });
    child.stderr.on("data", (piece) => {
      output += piece;
    });
    const ended = new Promise<{ code: number | null; output: string; stdout: string }>((resolve) =>
      child.once("close", (code) => resolve({ code, output, stdout })),
    );
    const serving = async () => {
      for (let tries = 0; !output.includes("serving") && tries < 400; tries++) await pause(25);
    };
    return { child, ended, serving };
  }

  async remove(): Promise<void> {
    const running = this.children.filter((child) => child.exitCode === null && child.signalCode === null);
    const ends = running.map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of running) child.kill("SIGTERM");
    await Promise.all(ends);
    await rm(this.folder, { recursive: true, force: true });
  }
}
