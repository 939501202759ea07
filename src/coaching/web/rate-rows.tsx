import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { formatDay } from "../../platform/web/format.ts";
import { Badge, Drawer, SkeletonRows, When } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { Whose } from "../one-on-one.ts";
import type { PairRates, readRateRowsContract } from "../rates.contract.ts";
import { rateRowsQuery } from "./coaching-query.ts";
import { stateTones } from "./room-aside.tsx";

type Rows = AnswerOf<typeof readRateRowsContract>;
/** Which of a pair's numbers: the dates they met, or the commitments one of the two owed. */
export type RatesBehind = "dates" | Whose;

interface RateRowsProps {
  pair: PairRates;
  behind: RatesBehind;
  onClose: () => void;
}

/** The rows one rate counts: days and what became of them, never a word. */
export function RateRows({ pair, behind, onClose }: RateRowsProps) {
  const words = useWords("coaching");
  const { data } = useQuery(rateRowsQuery(pair.seriesId));
  const names = { manager: pair.manager.name, report: pair.report.name };
  const title = behind === "dates" ? words("rates.rows", names) : words("rates.due", { name: names[behind] });
  return (
    <Drawer title={title} isOpen onClose={onClose}>
      {!data && <SkeletonRows label={title} />}
      {data && behind === "dates" && <Dates rows={data.rows} />}
      {data && behind !== "dates" && (
        <Commitments rows={data.commitments.filter(({ whose }) => whose === behind)} />
      )}
    </Drawer>
  );
}

function Dates({ rows }: { rows: Rows["rows"] }) {
  const words = useWords("coaching");
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <When at={row.startsAt} as="full" />
          <span className="flex items-center gap-2 text-muted text-sm">
            <Badge tone={stateTones[row.state]}>{words(`state.${row.state}`)}</Badge>
            {words("rates.counts")}:{" "}
            {row.countsAs ? words(`state.${row.countsAs}`) : words("rates.notCounted")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Commitments({ rows }: { rows: Rows["commitments"] }) {
  const words = useWords("coaching");
  const viewer = useViewer();
  if (rows.length === 0) return <p className="text-muted">{words("rates.noneDue")}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-center justify-between gap-2 py-2">
          <span className="num">{words("commitments.wasDue", { day: formatDay(row.dueOn, viewer) })}</span>
          <Badge tone={row.isKept ? "green" : "red"}>
            {words(row.isKept ? "rates.isKept" : "rates.isNotKept")}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
