import { type Refusal, refused } from "../platform/outcome.ts";
import { isImportField } from "./import-fields.ts";

/** Whether a file may be read with this mapping. */
export function refusalToMap(
  columns: readonly string[],
  mapping: readonly (string | null)[],
): Refusal | null {
  if (mapping.length !== columns.length) return refused("mapping-width", { field: "mapping" });
  const unknown = mapping.find((field) => field !== null && !isImportField(field));
  if (unknown) return refused("unknown-field", { field: "mapping", facts: { unknown } });
  if (!mapping.includes("email")) return refused("no-email-column", { field: "mapping" });
  return null;
}

const STARTABLE = new Set(["uploaded", "cancelled", "failed"]);

/** A finished file is not read again by mistake; one that was cut off goes on where it stopped. */
export function refusalToStart(state: string): Refusal | null {
  return STARTABLE.has(state) ? null : refused("not-ready", { facts: { state } });
}
