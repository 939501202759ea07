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

/** The first row as wide as most rows are: a report's title and notes above it are narrower. */
function headerOf(
  rows: string[][],
  hasSepLine: boolean,
): { headerRow: number; known: number; width: number } {
  const filled = rows.slice(hasSepLine ? 1 : 0).filter((row) => row.some((cell) => cell.trim() !== ""));
  const counts = Map.groupBy(filled, (row) => row.length);
  const [usual] = [...counts].sort(([a, x], [b, y]) => y.length * b - x.length * a || b - a);
  const width = usual ? usual[0] : 1;
  const header = rows.findIndex((row, index) => {
    if (hasSepLine && index === 0) return false;
    const named = row.filter((cell) => headerKey(cell) !== "").length;
    return row.length >= Math.min(width, 2) && row.length >= width && named > 0;
  });
  const headerRow = header < 0 ? 1 : header + 1;
  const known = mapColumns(rows[headerRow - 1] ?? []).filter(Boolean).length;
  return { headerRow, known, width };
}
