import { Select } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PreviewShown } from "../imports.contract.ts";
import { importChoices, LEAVE_OUT } from "./import-field-words.ts";

interface MappingTableProps {
  columns: readonly string[];
  samples: readonly PreviewShown[];
  mapping: (string | null)[];
  onChange: (mapping: (string | null)[]) => void;
}

/** Each column with its first value and what it becomes. */
export function MappingTable({ columns, samples, mapping, onChange }: MappingTableProps) {
  const words = useWords("contacts");
  const choices = importChoices(words);
  const sample = (index: number) => samples.find((row) => row.cells[index]?.trim())?.cells[index] ?? "";
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr className="text-left text-muted text-sm">
          <th className="w-1/3 py-1 font-medium">{words("import.column")}</th>
          <th className="hidden w-1/3 py-1 font-medium sm:table-cell">{words("import.sample")}</th>
          <th className="py-1 font-medium">{words("import.becomes")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity; names may repeat.
          <tr key={index} className="border-line border-t">
            <td className="truncate py-1.5 pr-3 font-medium" title={column}>
              {column}
            </td>
            <td className="hidden truncate py-1.5 pr-3 text-muted sm:table-cell" title={sample(index)}>
              {sample(index)}
            </td>
            <td className="py-1.5">
              <Select
                label={column || String(index + 1)}
                labelHidden
                options={choices}
                value={mapping[index] ?? LEAVE_OUT}
                onChange={(value) => onChange(mapping.with(index, value === LEAVE_OUT ? null : value))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
