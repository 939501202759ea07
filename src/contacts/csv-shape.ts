import Papa from "papaparse";
import { headerKey } from "./contact-field.ts";
import { mapColumns } from "./import-fields.ts";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How a file is written and where its header stands. */
export interface CsvShape {
  delimiter: string;
  /** 1 for the first row of the file. */
  headerRow: number;
  columns: string[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const ROWS_LOOKED_AT = 40;

/** From the mark at the start, or from zeros at every other byte; else UTF-8 until a byte proves otherwise. */
export function encodingOf(start: Buffer): CsvEncoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const looked = start.subarray(0, 2000);
  const zeros = [0, 0];
  for (let at = 0; at < looked.length; at++) if (looked[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > looked.length / 4) return "utf-16le";
  if (zeros[0]! > looked.length / 4) return "utf-16be";
  return "utf-8";
}

/** The delimiter and header of a file, from its first rows. Null when there is nothing in it. */
export function shapeOf(start: string): CsvShape | null {
  const said = /^sep=(.)\r?\n/.exec(start)?.[1];
  const candidates = (said ? [said] : DELIMITERS).map((delimiter) => {
    const rows = Papa.parse<string[]>(start, { delimiter, preview: ROWS_LOOKED_AT }).data;
    return { delimiter, rows, ...headerOf(rows, said !== undefined) };
  });
  // The right delimiter makes many columns whose names we know; a wrong one makes one or few.
  const [best] = candidates.sort((a, b) => b.known - a.known || b.width - a.width);
  const columns = best?.rows[best.headerRow - 1];
  if (!best || !columns || columns.every((cell) => cell.trim() === "")) return null;
  return {
    delimiter: best.delimiter,
    headerRow: best.headerRow,
    columns: columns.map((cell) => cell.trim()),
  };
}

/**
 * The first row that names an address column or two fields we know; else the first as wide as most rows are: a report's
 * title and notes above it are narrower.
 */
function headerOf(
  rows: string[][],
  hasSepLine: boolean,
): { headerRow: number; known: number; width: number } {
  const first = hasSepLine ? 1 : 0;
  const knownIn = (row: string[]) => mapColumns(row).filter(Boolean).length;
  const counts = Map.groupBy(
    rows.slice(first).filter((row) => row.some((cell) => cell.trim() !== "")),
    (row) => row.length,
  );
  const [usual] = [...counts].sort(([a, x], [b, y]) => y.length * b - x.length * a || b - a);
  const width = usual ? usual[0] : 1;
  const isNamed = (row: string[], index: number) =>
    index >= first && (mapColumns(row).includes("email") || knownIn(row) >= 2);
  const isWide = (row: string[], index: number) =>
    index >= first && row.length >= width && row.some((cell) => headerKey(cell) !== "");
  const named = rows.findIndex(isNamed);
  const header = named >= 0 ? named : Math.max(rows.findIndex(isWide), first);
  const row = rows[header] ?? [];
  return { headerRow: header + 1, known: knownIn(row), width: named >= 0 ? row.length : width };
}
