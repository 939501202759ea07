import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { checkPhone, zonesOfPhone } from "../../src/contacts/public.ts";

/** `eval phones -- FILE.csv`: a line per row of its columns `number` and `region`. */
export async function* lines([file]: string[]): AsyncIterable<object> {
  if (!file) throw new Error("Usage: npm run -s eval phones -- FILE.csv");
  const { data } = Papa.parse<{ number?: string; region?: string }>(await readFile(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) =>
      name
        .replace(/^\ufeff/, "")
        .trim()
        .toLowerCase(),
  });
  if (data[0] && data[0].number === undefined) throw new Error(`${file} has no column named "number".`);
  for (const [index, { number = "", region }] of data.entries()) {
    const { e164, isGivenOut } = checkPhone(number, region?.trim().toUpperCase());
    // Of a number too short or long to ring the first digits still tell where it would.
    const zones = zonesOfPhone(e164 ?? number.replace(/[\s().-]/g, ""));
    yield { row: index + 1, valid: isGivenOut, e164, zones };
  }
}
