import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Toolbar } from "react-aria-components";
import { Button } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { useWords } from "../words.ts";
import { chooseAllMatching, noSelection, type Selection } from "./list-selection.ts";
import type { BulkAction, ListSelection } from "./list-types.ts";

interface BulkBarProps<Row> {
  actions: readonly BulkAction<Row>[];
  more?: ((selection: ListSelection<Row>) => ReactNode) | undefined;
  selection: Selection;
  select: (next: Selection) => void;
  chosen: () => ListSelection<Row>;
  total: number | undefined;
  loaded: number;
}

export function BulkBar<Row>(props: BulkBarProps<Row>) {
  const { actions, more, selection, select, chosen, total, loaded } = props;
  const words = useWords("kit");
  const { count } = chosen();
  const mayTakeAll =
    !selection.allMatching && total !== undefined && total > count && count >= Math.min(loaded, 50);
  return (
    <Toolbar
      aria-label={words("list.selected", { count })}
      className="animate-rise absolute inset-x-2 bottom-3 z-20 mx-auto flex w-fit max-w-[calc(100%-16px)] flex-wrap items-center gap-1 rounded-lg border border-line bg-raised p-1.5 shadow-lg"
    >
      <span className="num px-2 font-medium">{words("list.selected", { count })}</span>
      {mayTakeAll && (
        <Button size="sm" tone="ghost" onPress={() => select(chooseAllMatching(selection))}>
          {words("list.allMatching", { total })}
        </Button>
      )}
      <span aria-hidden className="mx-1 h-5 w-px bg-line" />
      {actions.map(({ key, label, icon, shortcut, isDanger, run }) => (
        <Button
          key={key}
          size="sm"
          tone={isDanger ? "danger" : "ghost"}
          icon={icon}
          {...(shortcut ? { shortcut } : {})}
          onPress={() => run(chosen())}
        >
          {label}
        </Button>
      ))}
      {more?.(chosen())}
      <IconButton
        icon={X}
        label={words("list.clear")}
        shortcut="Escape"
        size="sm"
        onPress={() => select(noSelection)}
      />
    </Toolbar>
  );
}
