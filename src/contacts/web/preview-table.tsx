import { Badge, type Tone } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PreviewShown } from "../imports.contract.ts";
import { importFieldWords } from "./import-field-words.ts";

const tones: Record<PreviewShown["outcome"], Tone> = {
  create: "green",
  update: "accent",
  skip: "neutral",
  fail: "red",
};

interface PreviewTableProps {
  rows: readonly PreviewShown[];
  columns: readonly string[];
  mapping: readonly (string | null)[];
}

export function PreviewTable({ rows, columns, mapping }: PreviewTableProps) {
  const words = useWords("contacts");
  const taken = columns.flatMap((column, index) => {
    const field = mapping[index];
    return field ? [{ column, index, field }] : [];
  });
  return (
    <section
      aria-label={words("import.previewRows")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so it must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="scroll-quiet focus-ring overflow-x-auto"
    >
      <table className="w-full border-collapse">
        <thead>
          <tr className="whitespace-nowrap text-left text-muted text-sm">
            <th className="py-1 pr-3 font-medium">{words("import.row")}</th>
            <th className="py-1 pr-3 font-medium">{words("import.outcome")}</th>
            <th className="py-1 pr-3 font-medium">{words("import.why")}</th>
            {taken.map(({ index, field }) => (
              <th key={index} className="py-1 pr-3 font-medium">
                {importFieldWords(field, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowNo} className="border-line border-t">
              <td className="num py-1 pr-3 text-faint">{row.rowNo}</td>
              <td className="py-1 pr-3">
                <Badge tone={tones[row.outcome]}>{words(`import.would.${row.outcome}`)}</Badge>
              </td>
              <td className="min-w-40 py-1 pr-3 text-muted text-sm">{row.why}</td>
              {taken.map(({ index }) => (
                <td key={index} className="max-w-56 truncate py-1 pr-3" title={row.cells[index]}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
