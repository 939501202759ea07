/**
 * One field of a record, said once: the list's column, its filter and sort, the form, the contract, and the headers
 * under which other products export it all read from here.
 */
export interface ContactField {
  /** The name in rows, filters, sorts, contracts and message catalogues. */
  readonly key: string;
  readonly kind: "text" | "choice" | "number" | "date" | "yes-no";
  /** What a statement reads for it; `sort` where an index stands on another expression. */
  readonly column: string;
  readonly sort?: string;
  readonly options?: readonly string[];
  readonly isEditable?: boolean;
  /** Compared by what stays when case, spaces and punctuation go: "E-Mail" and "email" are one. */
  readonly headers?: readonly string[];
}

/** What a header is compared by. */
export function headerKey(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, "");
}
