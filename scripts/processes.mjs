import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));

/** One sentence for the person at the keyboard; no stack. */
export class Refusal extends Error {}

/** Everything the launcher says goes to stderr: stdout belongs to the command it runs. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const REPEAT_MS = 1000;

/**
 * Runs a program on the chosen Node and passes signals on. `alone` gives it its own process group: a Ctrl-C then
 * reaches it once, from us, and not three times (terminal, npm, launcher). The IPC channel closes when we die in
 * whatever way, which is how the server learns of it.
 */
export function spawnNode(node, args, { alone = false, env = process.env, output = "inherit" }) {
  const child = spawn(node, args, {
    cwd: REPOSITORY,
    env,
    detached: alone && process.platform !== "win32",
    stdio: ["inherit", output, "inherit", "ipc"],
  });
  let passedAt = 0;
  const pass = (signal) => {
    if (Date.now() - passedAt < REPEAT_MS) return;
    passedAt = Date.now();
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  // A SIGTERM to npm ends npm and its shell but is not passed on by every shell.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && pass("SIGTERM"), 300);
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, pass);
      resolve(code ?? 128 + (signal === "SIGKILL" ? 9 : signal === "SIGINT" ? 2 : 15));
    });
  });
  return { ended, kill: (signal) => child.kill(signal) };
}

/** Several programs that make sense only together: the first to end ends the others. */
export async function endTogether(programs) {
  const code = await Promise.race(programs.map((program) => program.ended));
  for (const program of programs) program.kill("SIGTERM");
  await Promise.all(programs.map((program) => program.ended));
  return code;
}

/** Runs a program to its end with everything it prints collected. */
export function collect(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: REPOSITORY, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
