import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { optOutWords, suggestIntent } from "../../src/mail/public.ts";

/** `eval intent -- FILE.csv`: a line per row of its column `reply`, with what the product takes it for. */
export async function* lines([file]: string[]): AsyncIterable<object> {
  if (!file) throw new Error("Usage: npm run -s eval intent -- FILE.csv");
  const text = await readFile(file, "utf8");
  const { data } = Papa.parse<{ reply?: string }>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) =>
      name
        .replace(/^\ufeff/, "")
        .trim()
        .toLowerCase(),
  });
  if (data[0] && data[0].reply === undefined) throw new Error(`${file} has no column named "reply".`);
  for (const [index, { reply = "" }] of data.entries()) {
    yield { row: index + 1, intent: suggestIntent(reply), optOut: optOutWords(reply) !== null };
  }
}
