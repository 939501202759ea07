import { type ReactNode, useEffect, useRef, useState } from "react";
import { GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { Button } from "../kit/button.tsx";
import { useWords } from "../words.ts";
import { DragHandle } from "./drag-handle.tsx";

export interface BoardColumn<Card> {
  key: string;
  label: string;
  cards: readonly Card[];
  /** "€ 214k in 12". */
  total?: ReactNode;
  /** How many more the server has. */
  more?: number;
}

interface BoardProps<Card> {
  label: string;
  columns: readonly BoardColumn<Card>[];
  idOf: (card: Card) => string;
  nameOf: (card: Card) => string;
  card: (card: Card) => ReactNode;
  open: (card: Card) => void;
  /** Dropped into another column. The screen asks the server, which may refuse by its gate. */
  onMove: (id: string, to: string, from: string) => void;
  onMore?: (column: string) => void;
}

const cardType = "frontline-card";

/** Columns of cards. By keyboard: Enter on a card's handle lifts it, Tab goes through the columns, Enter drops, Escape puts back. */
export function Board<Card>(props: BoardProps<Card>) {
  const board = useRef<HTMLDivElement>(null);
  const [first] = useState(() => props.columns.findIndex((column) => column.cards.length > 0));
  // Where not all columns fit, the first with something in it is the one to see. Only at the start: later it is theirs.
  useEffect(() => {
    const column = board.current?.children[first];
    if (board.current && column instanceof HTMLElement)
      board.current.scrollLeft = column.offsetLeft - board.current.offsetLeft - 16;
  }, [first]);
  return (
    <div
      ref={board}
      role="group"
      aria-label={props.label}
      className="scroll-quiet flex min-h-0 flex-1 snap-x scroll-px-4 gap-3 overflow-x-auto p-4"
    >
      {props.columns.map((column) => (
        <BoardColumnView key={column.key} {...props} column={column} />
      ))}
    </div>
  );
}

function BoardColumnView<Card>({
  column,
  idOf,
  nameOf,
  card,
  open,
  onMove,
  onMore,
}: BoardProps<Card> & { column: BoardColumn<Card> }) {
  const words = useWords("kit");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [cardType]: JSON.stringify({ id: key, from: column.key }),
        "text/plain": String(key),
      })),
    acceptedDragTypes: [cardType],
    getDropOperation: () => "move",
    shouldAcceptItemDrop: () => false,
    onRootDrop: ({ items }) => void drop(items as Droppable[]),
    onInsert: ({ items }) => void drop(items as Droppable[]),
  });
  const drop = async (items: Droppable[]) => {
    for (const item of items) {
      const { id, from } = JSON.parse(await item.getText(cardType)) as { id: string; from: string };
      if (from !== column.key) onMove(id, column.key, from);
    }
  };
  return (
    <section
      aria-label={column.label}
      className="flex w-72 shrink-0 snap-start flex-col rounded-lg border border-line bg-sunken lg:w-auto lg:min-w-56 lg:flex-1"
    >
      <header className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <h2 className="truncate font-semibold">{column.label}</h2>
        <span className="num text-faint text-sm">{column.cards.length + (column.more ?? 0)}</span>
        {column.total && <span className="num ml-auto truncate text-muted text-sm">{column.total}</span>}
      </header>
      <GridList
        aria-label={column.label}
        items={column.cards.map((each) => ({ id: idOf(each), card: each }))}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const found = column.cards.find((each) => idOf(each) === key);
          if (found) open(found);
        }}
        renderEmptyState={() => (
          <p className="px-1 py-3 text-center text-faint text-sm">{words("board.empty")}</p>
        )}
        className={classNames(
          "scroll-quiet flex min-h-16 flex-col gap-2 overflow-auto rounded-lg px-2 pt-px pb-2 outline-none data-drop-target:bg-accent-soft data-drop-target:ring-1 data-drop-target:ring-accent",
          column.more ? "flex-initial" : "flex-1",
        )}
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={nameOf(item.card)}
            className="group focus-ring relative cursor-default rounded-md border border-line bg-raised px-3 py-2 shadow-sm data-dragging:opacity-50 hovered:border-line-strong"
          >
            <DragHandle label={words("board.move", { name: nameOf(item.card) })} />
            {card(item.card)}
          </GridListItem>
        )}
      </GridList>
      {!!column.more && onMore && (
        <Button tone="ghost" size="sm" onPress={() => onMore(column.key)} className="mx-2 mb-2">
          {words("board.more", { count: column.more })}
        </Button>
      )}
    </section>
  );
}

interface Droppable {
  getText: (type: string) => Promise<string>;
}
