import { readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { reportLine } from "./report-line.ts";

/**
 * `npm run bench` lists the benchmarks; `npm run bench NAME [-- --size N --seconds S]` runs one. Each measures ours and
 * the bare limit in turn in one run and prints a ratio: on a shared machine an absolute figure means nothing.
 */
const folder = new URL("./benches/", import.meta.url);
const names = (await readdir(folder))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(".bench.ts", ""));

const { positionals, values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  allowPositionals: true,
  options: { size: { type: "string" }, seconds: { type: "string" } },
});
const [name] = positionals;

async function load(bench: string): Promise<Bench> {
  return (await import(new URL(`${bench}.bench.ts`, folder).href)).bench;
}

if (!name) {
  for (const each of names) console.log(`${each.padEnd(8)} ${(await load(each)).says}`);
} else if (!names.includes(name)) {
  console.error(`There is no benchmark ${name}. There are: ${names.join(", ")}.`);
  process.exitCode = 2;
} else {
  const bench = await load(name);
  const size = Number(values.size ?? bench.size);
  const seconds = Number(values.seconds ?? 4);
  console.log(reportLine(name, size, bench, await bench.run({ size, seconds })));
}
