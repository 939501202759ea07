import { useState } from "react";
import { Avatar, Board, Clock, ListPage, Money } from "../kit.ts";
import { type KitchenLead, leadAt } from "./floor.ts";

const names = ["Needs", "Demo", "Concerns", "Negotiation", "Closing"];
const start = names.map((label, column) => ({
  key: label,
  label,
  cards: Array.from({ length: column === 4 ? 0 : 4 - (column % 2) }, (_, row) => leadAt(column * 9 + row)),
}));

export function BoardKitchen() {
  const [columns, setColumns] = useState<{ key: string; label: string; cards: KitchenLead[] }[]>(start);
  const move = (id: string, to: string) => {
    const card = columns.flatMap((column) => column.cards).find((each) => each.id === id);
    if (!card) return;
    setColumns(
      columns.map((column) => ({
        ...column,
        cards: [...column.cards.filter((each) => each.id !== id), ...(column.key === to ? [card] : [])],
      })),
    );
  };
  return (
    <ListPage title="Deals" note="14 open">
      <Board
        label="Deals by stage"
        columns={columns.map((column) => ({
          ...column,
          total: (
            <Money
              amountMinor={column.cards.reduce((sum, card) => sum + BigInt(card.valueMinor), 0n).toString()}
              currency="EUR"
              style="compact"
            />
          ),
          ...(column.key === "Needs" ? { more: 8 } : {}),
        }))}
        idOf={(card) => card.id}
        nameOf={(card) => card.company}
        open={() => {}}
        onMove={move}
        onMore={() => {}}
        card={(card) => (
          <>
            <p className="truncate pr-5 font-medium">{card.company}</p>
            <p className="mb-2 truncate text-muted text-sm">{card.person}</p>
            <span className="flex items-center justify-between gap-2">
              <Money amountMinor={card.valueMinor} currency="EUR" style="whole" />
              <span className="flex items-center gap-2">
                <Clock label="Next step" dueAt={card.dueAt} />
                {card.owner && <Avatar name={card.owner.name} hue={card.owner.hue} size="sm" />}
              </span>
            </span>
          </>
        )}
      />
    </ListPage>
  );
}
