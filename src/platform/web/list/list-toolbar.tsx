import { Search } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ListState } from "../../http/list-query.ts";
import { TextField } from "../kit/text-field.tsx";
import { useShortcut } from "../shortcuts.ts";
import { useWords } from "../words.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { FilterBar } from "./filter-bar.tsx";
import type { FilterField, ListColumn, SavedView } from "./list-types.ts";
import { SortMenu } from "./sort-menu.tsx";
import { ViewMenu } from "./view-menu.tsx";

interface ListToolbarProps<Row> {
  label: string;
  columns: readonly ListColumn<Row>[];
  shown: ListColumn<Row>[];
  chooseColumns: (shown: string[] | null) => void;
  state: ListState;
  change: (next: Partial<ListState>) => void;
  filters?: readonly FilterField[];
  groups?: readonly { key: string; label: string }[];
  views?: readonly SavedView[];
  saveView?: (name: string, search: Record<string, string>) => void;
  total: number | undefined;
  phone: boolean;
  actions?: ReactNode;
}

export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const words = useWords("kit");
  const { state, change, total, phone } = props;
  const find = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(state.find);
  useShortcut({
    keys: "/",
    label: words("list.find"),
    group: words("list.keys"),
    run: () => find.current?.focus(),
  });
  useEffect(() => setDraft(state.find), [state.find]);
  useEffect(() => {
    if (draft === state.find) return;
    const wait = setTimeout(() => change({ find: draft }), 200);
    return () => clearTimeout(wait);
  }, [draft, state.find, change]);

  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-line border-b px-4 py-1.5">
      {props.views && (
        <ViewMenu views={props.views} state={state} {...(props.saveView && { save: props.saveView })} />
      )}
      <TextField
        label={words("list.find")}
        labelHidden
        isQuiet
        type="search"
        icon={Search}
        placeholder={words("list.find")}
        value={draft}
        onChange={setDraft}
        inputRef={find}
        className="order-last w-full sm:order-none sm:w-52"
      />
      {props.filters && <FilterBar fields={props.filters} state={state} change={change} />}
      <span className="ml-auto flex items-center gap-1">
        {total !== undefined && (
          <span className="num mr-2 whitespace-nowrap text-faint text-sm">
            {words("list.rows", { count: total })}
          </span>
        )}
        <SortMenu columns={props.columns} groups={props.groups ?? []} state={state} change={change} />
        {!phone && <ColumnMenu columns={props.columns} shown={props.shown} choose={props.chooseColumns} />}
        {props.actions}
      </span>
    </div>
  );
}
