export type Line<Row> = { kind: "group"; label: string } | { kind: "row"; row: Row; index: number };

/** Rows with a heading line wherever the group changes. Rows come sorted by it. */
export function linesOf<Row>(rows: readonly Row[], groupOf: ((row: Row) => string) | null): Line<Row>[] {
  const lines: Line<Row>[] = [];
  let current: string | undefined;
  rows.forEach((row, index) => {
    const label = groupOf?.(row);
    if (label !== undefined && label !== current) lines.push({ kind: "group", label });
    current = label;
    lines.push({ kind: "row", row, index });
  });
  return lines;
}
