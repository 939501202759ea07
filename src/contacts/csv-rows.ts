import Papa from "papaparse";
import type { CsvEncoding } from "./csv-shape.ts";

export interface CsvRow {
  /** As a spreadsheet counts: the first row of the file is 1, blank rows count. */
  rowNo: number;
  cells: string[];
}

// Papa's own parser over a piece of text; it says where the last whole row ended. Its streaming wrapper costs an event
// per row and cannot wait for the database.
interface Pieces {
  parse(text: string, base: number, ignoreLastRow: boolean): { data: string[][]; meta: { cursor: number } };
}
const Parser = (Papa as unknown as { Parser: new (config: object) => Pieces }).Parser;

/** The rows of a file as it is read, a batch per piece of it. */
export async function* readCsvRows(
  pieces: AsyncIterable<Buffer>,
  { encoding, delimiter }: { encoding: CsvEncoding; delimiter: string },
): AsyncGenerator<CsvRow[]> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let rowNo = 0;
  let parser: Pieces | null = null;
  const number = (data: string[][]): CsvRow[] =>
    data.map((cells) => ({ rowNo: ++rowNo, cells: unended(cells) }));
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    parser ??= new Parser({ delimiter, newline: newlineOf(rest) });
    const { data, meta } = parser.parse(rest, 0, true);
    rest = rest.slice(meta.cursor);
    yield number(data);
  }
  rest += decoder.decode();
  if (rest === "") return;
  parser ??= new Parser({ delimiter, newline: newlineOf(rest) });
  yield number(parser.parse(rest, 0, false).data);
}

/** Files with mixed line ends are read by \n; the \r left at a row's end is taken off below. */
function newlineOf(text: string): string {
  return text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
}

function unended(cells: string[]): string[] {
  const last = cells.length - 1;
  if (cells[last]?.endsWith("\r")) cells[last] = cells[last].slice(0, -1);
  return cells;
}

export function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}
