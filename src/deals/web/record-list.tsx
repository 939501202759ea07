import { Pencil, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, IconButton } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface RecordListProps<Row> {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  draw: (row: Row) => ReactNode;
  /** The form of one row, or of a new one. */
  form: (row: Row | null, close: () => void) => ReactNode;
  add: string;
  empty: string;
  isLocked: boolean;
}

/** One kind of record in the deal room: read in place, written in place. */
export function RecordList<Row>({ rows, idOf, draw, form, add, empty, isLocked }: RecordListProps<Row>) {
  const words = useWords("deals");
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-col gap-3">
      {rows.length === 0 && open !== "new" && <p className="text-muted">{empty}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {rows.map((row) => (
          <li key={idOf(row)} className="flex items-start gap-2 py-2.5">
            {open === idOf(row) ? (
              form(row, close)
            ) : (
              <>
                <div className="min-w-0 flex-1">{draw(row)}</div>
                {!isLocked && (
                  <IconButton
                    icon={Pencil}
                    label={words("act.edit")}
                    size="sm"
                    onPress={() => setOpen(idOf(row))}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === "new" && form(null, close)}
      {!isLocked && open !== "new" && (
        <Button icon={Plus} onPress={() => setOpen("new")} className="self-start">
          {add}
        </Button>
      )}
    </div>
  );
}
