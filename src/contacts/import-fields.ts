import { companyFields } from "./company.fields.ts";
import { type ContactField, headerKey } from "./contact-field.ts";
import { personFields } from "./person.fields.ts";

/** What a column of a file of persons may be: a field of the person, of their company, or a word on contact. */
const withHeaders = (fields: readonly ContactField[], prefix: string) =>
  fields.flatMap((field) => (field.headers ? [{ key: prefix + field.key, headers: field.headers }] : []));

export const importFields: readonly { key: string; headers: readonly string[] }[] = [
  ...withHeaders(personFields, ""),
  ...withHeaders(companyFields, "company."),
  {
    key: "optedOut",
    headers: ["Has Opted Out Of Email", "HasOptedOutOfEmail", "Email Opt Out", "Unsubscribed", "Opted Out"],
  },
  { key: "bounced", headers: ["Email Bounced Reason", "EmailBouncedReason", "Email Bounced"] },
];

const byHeader = new Map(
  importFields.flatMap(({ key, headers }) => headers.map((header) => [headerKey(header), key])),
);
const keys = new Set(importFields.map((field) => field.key));

export const isImportField = (key: string): boolean => keys.has(key);

/** The field each column most likely is, or null: own names and those of the usual exports. */
export function mapColumns(columns: readonly string[]): (string | null)[] {
  return columns.map((column) => byHeader.get(headerKey(column)) ?? null);
}
