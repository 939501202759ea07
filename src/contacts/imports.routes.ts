import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { Reply } from "../platform/http/reply.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused, refused } from "../platform/outcome.ts";
import { errorFile } from "./error-file.ts";
import {
  cancelImportContract,
  errorFileContract,
  listImportsContract,
  previewImportContract,
  readImportContract,
  startImportContract,
  uploadImportContract,
} from "./imports.contract.ts";
import { findImport, type ImportRecord, listImportsPage } from "./imports.store.ts";
import { previewImport } from "./preview-import.ts";
import { namesOf } from "./read-person.ts";
import { cancelImport, startImport } from "./start-import.ts";
import { uploadImport } from "./upload-import.ts";

export const importRoutes: Served[] = [
  serve(uploadImportContract, async (call) => {
    if (!call.upload) return refused("no-file");
    return uploadImport({
      inWorkspace: call.inWorkspace,
      secrets: call.secrets,
      by: call.by,
      at: call.at,
      filename: call.query.filename,
      file: call.upload,
    });
  }),
  serve(listImportsContract, (call) =>
    call.inWorkspace(async (tx) => {
      const { after, limit } = call.query;
      const found = await listImportsPage(tx, {
        after: readCursor<[string, string]>(after),
        limit: limit + 1,
      });
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        rows: await withNames(tx, rows),
        next: found.length > limit && last ? writeCursor([last.uploadedAt, last.id]) : null,
      };
    }),
  ),
  serve(readImportContract, (call) =>
    call.inWorkspace(async (tx) => {
      const record = await findImport(tx, call.params.importId);
      if (!record) return refused("not-found");
      const [shown] = await withNames(tx, [record]);
      return shown!;
    }),
  ),
  serve(previewImportContract, (call) =>
    call.inWorkspace((tx) => previewImport(tx, { ...call.params, ...call.body })),
  ),
  serve(startImportContract, (call) =>
    call.inWorkspace((tx) => startImport(tx, { ...call.params, ...call.body, by: call.by, at: call.at })),
  ),
  serve(cancelImportContract, (call) =>
    call.inWorkspace((tx) => cancelImport(tx, { ...call.params, by: call.by, at: call.at })),
  ),
  serve(errorFileContract, async (call) => {
    const record = await call.inWorkspace(
      async (tx) => (await findImport(tx, call.params.importId)) ?? refused("not-found"),
    );
    if (isRefused(record)) return record;
    return Reply.file(
      errorFile(call.inWorkspace, record),
      "text/csv; charset=utf-8",
      `not taken - ${record.filename}`,
    );
  }),
];

async function withNames(
  tx: Tx,
  records: readonly ImportRecord[],
): Promise<(ImportRecord & { startedByName: string })[]> {
  const nameOf = await namesOf(
    tx,
    records.map((record) => record.startedBy),
  );
  return records.map((record) => ({ ...record, startedByName: nameOf(record.startedBy) }));
}
