import type { Readable } from "node:stream";
import { type Actor, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { keepRawBody } from "../platform/raw-bodies.ts";
import type { Secrets } from "../platform/secrets.ts";
import { type CsvEncoding, encodingOf, shapeOf } from "./csv-shape.ts";
import { mapColumns } from "./import-fields.ts";
import { importUploaded } from "./imports.events.ts";
import { insertImport, insertImportPiece, updateUploaded } from "./imports.store.ts";

const PIECE = 1024 * 1024;
const LARGEST = 512 * PIECE;

/** What an upload needs of its door. Each piece is a transaction of its own: none stays open while bytes travel. */
interface Upload {
  inWorkspace<T>(act: (tx: Tx) => Promise<T>): Promise<T>;
  secrets: Secrets;
  by: Actor;
  at: Date;
  filename: string;
  file: Readable;
}

/** Keeps a file as it came (law 12) and finds out how it is written. */
export async function uploadImport(upload: Upload): Promise<Outcome<{ importId: string }>> {
  const { inWorkspace, by, at, filename } = upload;
  const no = refusalToAct(by, "contacts.import");
  if (no) return no;
  const importId = newId();
  await inWorkspace((tx) => insertImport(tx, { id: importId, filename, startedBy: by.id, at }));
  const kept = await keepPieces(upload, importId);
  if (!kept) return refused("file-too-large");
  const shape = shapeOf(decode(kept.start, kept.encoding));
  if (!shape) return refused("empty-file");
  const mapping = mapColumns(shape.columns);
  return inWorkspace(async (tx) => {
    await updateUploaded(tx, { id: importId, ...shape, mapping, encoding: kept.encoding, bytes: kept.bytes });
    await publish(tx, importUploaded, { importId }, { by, at });
    return { importId };
  });
}

async function keepPieces(
  { inWorkspace, secrets, at, file }: Upload,
  importId: string,
): Promise<{ start: Buffer; bytes: number; encoding: CsvEncoding } | null> {
  let piece = 0;
  let bytes = 0;
  let start: Buffer = Buffer.alloc(0);
  let encoding: CsvEncoding = "utf-8";
  const strict = new TextDecoder("utf-8", { fatal: true });
  for await (const body of inPieces(file)) {
    if (piece === 0) {
      start = body;
      encoding = encodingOf(body);
    }
    bytes += body.length;
    if (bytes > LARGEST) return null;
    // One byte that is no UTF-8 anywhere in the file, and all of it is the encoding of older Windows programs.
    if (encoding === "utf-8" && !isUtf8(strict, body)) encoding = "windows-1252";
    await inWorkspace(async (tx) => {
      const rawBodyId = await keepRawBody(tx, secrets, { body, contentType: "text/csv", at });
      await insertImportPiece(tx, { importId, piece, bytes: body.length, rawBodyId });
    });
    piece++;
  }
  return { start, bytes, encoding };
}

async function* inPieces(file: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    held.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

function isUtf8(strict: TextDecoder, body: Buffer): boolean {
  try {
    strict.decode(body, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decode(start: Buffer, encoding: CsvEncoding): string {
  return new TextDecoder(encoding).decode(start.subarray(0, 200_000), { stream: true });
}
