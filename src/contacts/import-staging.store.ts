import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { ImportRow } from "./import-row.ts";

export interface StagedRow extends ImportRow {
  rowNo: number;
  cells: string[];
}

/**
 * Puts a batch where set statements reach it. COPY refuses tables under row-level security, and nobody else may see
 * these rows: a temporary table is the session's own, needs no write-ahead log, and empties itself at commit.
 */
export async function stageRows(tx: Tx, rows: readonly StagedRow[]): Promise<void> {
  await tx.run(sql`
    create temp table if not exists import_staging (
      row_no int primary key, person_id uuid not null, company_id uuid, name text not null, given_name text,
      family_name text, title text, email text not null, email_key text, phone text, country text, zone text,
      company_name text, company_key text, company_domain text, company_country text, company_zone text, website text,
      employees int, industry text, opted_out boolean not null, bounced boolean not null, note text, cells text not null,
      known_id uuid, linked_id uuid, outcome text, reason text
    ) on commit delete rows`);
  await tx.copyCsv("import_staging", COLUMNS, asCsv(rows));
  // Every look-up is by an index: the planner, which knows nothing of a table this young and little of one that grows by
  // the batch, would rather read all persons for five thousand rows (measured: 160 s of 216 for 100,000 rows).
  // Words to search by wait in the index's list of pending entries: sorted in by 16 MB instead of 4, 40,000 persons took
  // 1.9 s instead of 3.1. `settleSearch` sorts in the rest, so that no member's later change pays for it.
  await tx.run(sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
           set_config('enable_mergejoin', 'off', true), set_config('gin_pending_list_limit', '16MB', true)`);
}

const COLUMNS = [
  ...[
    "row_no",
    "person_id",
    "company_id",
    "name",
    "given_name",
    "family_name",
    "title",
    "email",
    "email_key",
    "phone",
  ],
  ...[
    "country",
    "zone",
    "company_name",
    "company_key",
    "company_domain",
    "company_country",
    "company_zone",
    "website",
  ],
  ...["employees", "industry", "opted_out", "bounced", "note", "cells"],
];

const LINES = 500;

async function* asCsv(rows: readonly StagedRow[]): AsyncGenerator<string> {
  for (let from = 0; from < rows.length; from += LINES)
    yield rows
      .slice(from, from + LINES)
      .map(line)
      .join("");
}

function line(row: StagedRow): string {
  return `${[
    row.rowNo,
    newId(),
    row.companyKey === null ? null : newId(),
    row.name,
    row.givenName,
    row.familyName,
    row.title,
    row.email,
    row.emailKey,
    row.phone,
    row.country,
    row.zone,
    row.companyName,
    row.companyKey,
    row.companyDomain,
    row.companyCountry,
    row.companyZone,
    row.website,
    row.employees,
    row.industry,
    row.optedOut,
    row.bounced,
    row.note,
    JSON.stringify(row.cells),
  ]
    .map(csvCell)
    .join(",")}\n`;
}

/** COPY's own CSV: an unquoted nothing is null. */
function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value);
}
