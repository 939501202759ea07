import { readdir } from "node:fs/promises";

/**
 * `npm run -s eval NAME -- ARGS`: shows what the product thinks of a file, one JSON object per line. Each command is
 * a file beside this one that exports `lines(args)`.
 */
interface EvalCommand {
  lines(args: string[]): AsyncIterable<object>;
}

const commands = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => file.slice(0, -3));
const [name, ...rest] = process.argv.slice(2);
const args = rest[0] === "--" ? rest.slice(1) : rest;

if (!name || !commands.includes(name)) {
  console.error(`Usage: npm run -s eval NAME -- ARGS, where NAME is one of: ${commands.join(", ")}`);
  process.exitCode = 2;
} else {
  try {
    const command: EvalCommand = await import(`./${name}.ts`);
    for await (const line of command.lines(args)) process.stdout.write(`${JSON.stringify(line)}\n`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
