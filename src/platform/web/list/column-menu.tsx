import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { Popover } from "../kit/popover.tsx";
import { useWords } from "../words.ts";
import type { ListColumn } from "./list-types.ts";

interface ColumnMenuProps<Row> {
  columns: readonly ListColumn<Row>[];
  shown: ListColumn<Row>[];
  choose: (shown: string[] | null) => void;
}

export function ColumnMenu<Row>({ columns, shown, choose }: ColumnMenuProps<Row>) {
  const words = useWords("kit");
  const keys = shown.slice(1).map((column) => column.key);
  const hidden = columns.filter((column) => !shown.includes(column));
  const move = (key: string, by: number) => {
    const next = [...keys];
    const from = next.indexOf(key);
    next.splice(from, 1);
    next.splice(from + by, 0, key);
    choose(next);
  };
  return (
    <Popover
      label={words("list.columns")}
      placement="bottom end"
      trigger={<IconButton icon={Columns3} label={words("list.columns")} />}
      className="w-64 p-2"
    >
      {shown.slice(1).map(({ key, label }, index) => (
        <div key={key} className="flex items-center gap-1 px-1">
          <Checkbox
            isSelected
            onChange={() => choose(keys.filter((each) => each !== key))}
            className="min-w-0 flex-1 py-0.5"
          >
            {label}
          </Checkbox>
          <IconButton
            icon={ArrowUp}
            size="sm"
            label={words("list.moveUp", { column: label })}
            isDisabled={index === 0}
            onPress={() => move(key, -1)}
          />
          <IconButton
            icon={ArrowDown}
            size="sm"
            label={words("list.moveDown", { column: label })}
            isDisabled={index === keys.length - 1}
            onPress={() => move(key, 1)}
          />
        </div>
      ))}
      {hidden.map(({ key, label }) => (
        <div key={key} className="px-1">
          <Checkbox isSelected={false} onChange={() => choose([...keys, key])} className="py-0.5 text-muted">
            {label}
          </Checkbox>
        </div>
      ))}
      <div className="mt-1 border-line border-t pt-1">
        <Button size="sm" tone="ghost" onPress={() => choose(null)}>
          {words("list.resetColumns")}
        </Button>
      </div>
    </Popover>
  );
}
