import { ListFilter, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Filter, ListState } from "../../http/list-query.ts";
import { Button } from "../kit/button.tsx";
import { Popover } from "../kit/popover.tsx";
import { useShortcut } from "../shortcuts.ts";
import { useViewer } from "../viewer.tsx";
import { useWords } from "../words.ts";
import { needsValue, testsOf, valueWords } from "./filter-words.ts";
import type { FilterField } from "./list-types.ts";

// Loaded when first opened: its date picker and search fields weigh more than the list itself.
const FilterEditor = lazy(async () => ({ default: (await import("./filter-editor.tsx")).FilterEditor }));

interface FilterBarProps {
  fields: readonly FilterField[];
  state: ListState;
  change: (next: Partial<ListState>) => void;
}

/** Filters as a sentence of chips: "Stage is Working or Engaged" *and* "Owner is Mara Lindt". */
export function FilterBar({ fields, state, change }: FilterBarProps) {
  const words = useWords("kit");
  const [isAdding, setAdding] = useState(false);
  const { filters, match } = state;
  useShortcut({
    keys: "f",
    label: words("list.filter"),
    group: words("list.keys"),
    run: () => setAdding(true),
  });
  const replace = (index: number, next: Filter | null) =>
    change({ filters: filters.flatMap((each, at) => (at === index ? (next ?? []) : each)) });
  return (
    <>
      {filters.map((filter, index) => {
        const field = fields.find((each) => each.key === filter.field);
        if (!field) return null;
        return (
          <span key={`${filter.field}-${filter.test}`} className="contents">
            {index > 0 && (
              <AriaButton
                onPress={() => change({ match: match === "all" ? "any" : "all" })}
                className="focus-ring min-h-6 rounded-sm px-1 text-faint text-sm hovered:text-ink"
              >
                {words(match === "all" ? "list.matchAll" : "list.matchAny")}
              </AriaButton>
            )}
            <FilterChip field={field} filter={filter} onChange={(next) => replace(index, next)} />
          </span>
        );
      })}
      <Popover
        label={words("list.filter")}
        isOpen={isAdding}
        onOpenChange={setAdding}
        placement="bottom start"
        trigger={
          <Button tone="ghost" icon={ListFilter} shortcut="f" hint={words("list.addFilter")}>
            {words("list.filter")}
          </Button>
        }
        className="w-72"
      >
        {({ close }) => (
          <Suspense fallback={null}>
            <FilterEditor
              fields={fields}
              onApply={(filter) => {
                change({ filters: [...filters, filter] });
                close();
              }}
            />
          </Suspense>
        )}
      </Popover>
    </>
  );
}

function FilterChip({
  field,
  filter,
  onChange,
}: {
  field: FilterField;
  filter: Filter;
  onChange: (next: Filter | null) => void;
}) {
  const words = useWords("kit");
  const viewer = useViewer();
  const value = valueWords(filter, field, viewer);
  const sentence = `${field.label} ${words(`list.tests.${filter.test}`)} ${value}`.trim();
  return (
    <span className="inline-flex h-6 max-w-full items-center rounded-md border border-line-strong bg-surface text-sm">
      <Popover
        label={sentence}
        placement="bottom start"
        trigger={
          <AriaButton className="focus-ring flex h-full min-w-0 items-center gap-1 rounded-l-md px-1.5 hovered:bg-hover">
            <span className="text-muted">{field.label}</span>
            <span className="text-faint">{words(`list.tests.${filter.test}`)}</span>
            {needsValue(filter.test) && <span className="max-w-48 truncate font-medium">{value}</span>}
          </AriaButton>
        }
        className="w-72"
      >
        {({ close }) => (
          <Suspense fallback={null}>
            <FilterEditor
              fields={[field]}
              initial={testsOf(field).includes(filter.test) ? filter : null}
              onApply={(next) => {
                onChange(next);
                close();
              }}
            />
          </Suspense>
        )}
      </Popover>
      <AriaButton
        aria-label={words("list.removeFilter", { filter: sentence })}
        onPress={() => onChange(null)}
        className="focus-ring flex h-full w-6 items-center justify-center rounded-r-md border-line border-l text-faint hovered:bg-hover hovered:text-ink"
      >
        <X aria-hidden size={12} />
      </AriaButton>
    </span>
  );
}
