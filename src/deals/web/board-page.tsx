import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import {
  Board,
  ErrorState,
  Money,
  PageHeader,
  SegmentedControl,
  SkeletonRows,
  toast,
} from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRow, listDeals, moveDeal, type readDealBoard } from "../deals.contract.ts";
import { BoardMove } from "./board-move.tsx";
import { NextStepClock } from "./deal-columns.tsx";
import { DealViewSwitch } from "./deal-view-switch.tsx";
import { boardQuery } from "./deals-query.ts";
import { useDealChange } from "./use-deal-change.ts";

type Column = AnswerOf<typeof readDealBoard>["columns"][number];

/** Open deals by stage. A drag asks the gates; a closed one shows what is missing. */
export default function BoardPage() {
  const words = useWords("deals");
  const { member } = useSession();
  const [whose, setWhose] = useState<"me" | "all">(member.role === "ae" ? "me" : "all");
  const query = useQuery(boardQuery(whose === "me" ? "me" : undefined));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={words("board.title")}
        actions={
          <>
            {member.role === "ae" && (
              <SegmentedControl
                label={words("board.whose")}
                segments={[
                  { value: "me", label: words("board.mine") },
                  { value: "all", label: words("board.all") },
                ]}
                value={whose}
                onChange={setWhose}
              />
            )}
            <DealViewSwitch at="board" />
          </>
        }
        className="border-line border-b"
      />
      {query.isPending && <SkeletonRows label={words("loading")} />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && <Columns key={whose} columns={query.data.columns} whose={whose} />}
    </div>
  );
}

function Columns({ columns, whose }: { columns: readonly Column[]; whose: "me" | "all" }) {
  const words = useWords("deals");
  const navigate = useNavigate();
  const [further, setFurther] = useState<Record<string, readonly DealRow[]>>({});
  const [asked, setAsked] = useState<{ dealId: string; to: string } | null>(null);
  const move = useDealChange(
    ({ dealId, to }: { dealId: string; to: string }) => call(moveDeal, { params: { dealId }, body: { to } }),
    { said: words("move.moved"), quiet: true },
  );
  const shown = columns.map((column) => cardsOf(column, further[column.key] ?? []));
  // A column's next page is the list's, by the board's own order; what is on the board already is left out.
  const more = async (stage: string) => {
    const held = shown.find((column) => column.key === stage)?.cards.length ?? 0;
    const filter = [`stage.is.${stage}`, "open.yes.", ...(whose === "me" ? ["owner.is.me"] : [])].join("~");
    const { rows } = await call(listDeals, {
      query: { filter, sort: "-stageSince", limit: Math.min(200, held + 50) },
    });
    setFurther((before) => ({ ...before, [stage]: rows }));
  };
  return (
    <>
      <Board
        label={words("board.title")}
        columns={shown}
        idOf={(card) => card.id}
        nameOf={(card) => card.name}
        card={(card) => <Card deal={card} />}
        open={(card) => void navigate({ to: `/deals/${card.id}` })}
        onMore={(stage) => void more(stage)}
        onMove={(dealId, to) =>
          move.mutate(
            { dealId, to },
            {
              onError: (error) => {
                const isGate =
                  error instanceof Problem && ["gate-closed", "going-back-needs-reason"].includes(error.code);
                if (isGate) setAsked({ dealId, to });
                else toast({ text: error.message, tone: "failed" });
              },
            },
          )
        }
      />
      {asked && <BoardMove {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function cardsOf({ key, label, rows, totals }: Column, further: readonly DealRow[]) {
  const known = new Set(rows.map((row) => row.id));
  const cards = [...rows, ...further.filter((row) => row.stage === key && !known.has(row.id))];
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const total = (
    <span className="flex flex-col items-end">
      {totals.map(({ currency, amountMinor }) => (
        <Money key={currency} amountMinor={amountMinor} currency={currency} style="whole" />
      ))}
    </span>
  );
  return { key, label, cards, total, more: Math.max(0, count - cards.length) };
}

function Card({ deal }: { deal: DealRow }) {
  const words = useWords("deals");
  return (
    <div className="flex flex-col gap-1">
      <span className="truncate pr-6 font-medium">{deal.name}</span>
      <span className="truncate text-muted text-sm">{deal.person.name}</span>
      <span className="flex items-center justify-between gap-2 text-sm">
        <Money amountMinor={deal.amountMinor} currency={deal.currency} style="whole" />
        <NextStepClock at={deal.nextStepAt} label={words("column.next")} />
      </span>
    </div>
  );
}
