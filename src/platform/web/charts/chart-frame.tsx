import type { ReactNode } from "react";

interface ChartFrameProps {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  children: ReactNode;
}

/** The drawing for the eye and the same numbers as a table for screen readers. */
export function ChartFrame({ label, columns, rows, children }: ChartFrameProps) {
  return (
    <figure aria-label={label} className="relative min-w-0">
      <div aria-hidden>{children}</div>
      <table className="sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
