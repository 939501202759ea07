import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line, pageOf, paging } from "../platform/http/fields.ts";
import { importsRefusals } from "./imports.refusals.ts";

const instant = z.iso.datetime();
const importMode = z.enum(["create", "update", "both"]);
const mapping = z.array(z.string().max(60).nullable()).max(500);
const importShown = z.object({
  id,
  filename: z.string(),
  bytes: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  headerRow: z.number(),
  columns: z.array(z.string()),
  mapping,
  mode: importMode,
  source: z.string(),
  state: z.enum(["uploading", "uploaded", "running", "finished", "cancelled", "failed"]),
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  skipped: z.number(),
  failed: z.number(),
  bytesRead: z.string(),
  fault: z.string().nullable(),
  startedByName: z.string(),
  uploadedAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type ImportShown = z.infer<typeof importShown>;

const previewRow = z.object({
  rowNo: z.number(),
  cells: z.array(z.string()),
  outcome: z.enum(["create", "update", "skip", "fail"]),
  why: z.string().nullable(),
});
export type PreviewShown = z.infer<typeof previewRow>;

const ofImport = z.object({ importId: id });

export const uploadImportContract = route({
  name: "uploadImport",
  method: "POST",
  path: "/api/v1/imports",
  says: "Takes a CSV file of persons as the body (text/csv) and finds out how it is written. Nothing is created yet.",
  may: "contacts.import",
  query: z.object({ filename: line(200).default("persons.csv") }),
  answer: z.object({ importId: id }),
  refusals: importsRefusals,
});

export const listImportsContract = route({
  name: "listImports",
  method: "GET",
  path: "/api/v1/imports",
  says: "Files brought in, newest first.",
  may: "contacts.import",
  query: z.object(paging),
  answer: pageOf(importShown),
});

export const readImportContract = route({
  name: "readImport",
  method: "GET",
  path: "/api/v1/imports/:importId",
  says: "One import: how far it is and what became of its rows.",
  may: "contacts.import",
  params: ofImport,
  answer: importShown,
});

export const previewImportContract = route({
  name: "previewImport",
  method: "POST",
  path: "/api/v1/imports/:importId/preview",
  says: "What would become of the first fifty rows with this mapping, and why.",
  may: "contacts.import",
  params: ofImport,
  body: z.object({ mapping, mode: importMode }),
  answer: z.object({ rows: z.array(previewRow) }),
  refusals: importsRefusals,
});

export const startImportContract = route({
  name: "startImport",
  method: "POST",
  path: "/api/v1/imports/:importId/run",
  says: "Starts the import in the background, or goes on with one that was cut off.",
  may: "contacts.import",
  params: ofImport,
  body: z.object({ mapping, mode: importMode.default("both"), source: line(80).default("import") }),
  answer: done,
  refusals: importsRefusals,
});

export const cancelImportContract = route({
  name: "cancelImport",
  method: "POST",
  path: "/api/v1/imports/:importId/cancellation",
  says: "Stops the import after the batch under way; what has been taken stays.",
  may: "contacts.import",
  params: ofImport,
  answer: done,
  refusals: importsRefusals,
});

export const errorFileContract = route({
  name: "readImportErrors",
  method: "GET",
  path: "/api/v1/imports/:importId/errors",
  says: "A CSV of the rows that were not taken, as they came, each with its reason.",
  may: "contacts.import",
  params: ofImport,
  answer: z.any(),
});
