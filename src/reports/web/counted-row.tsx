import { Badge, Clock, TextLink, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { CountedRowView } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";

interface CountedRowProps {
  row: CountedRowView & { minutes?: number | null };
  isRate?: boolean | undefined;
  /** The date is a deadline: shown as a clock with this name. */
  clock?: string | undefined;
}

const places: Record<string, { path: string; permission: string }> = {
  lead: { path: "/leads", permission: "leads.read" },
  handoff: { path: "/handoffs", permission: "handoffs.read" },
  deal: { path: "/deals", permission: "deals.read" },
  person: { path: "/persons", permission: "contacts.read" },
};

/** One record: whose, where it stands, since when. Its name leads to it for who may open it. */
export function CountedRow({ row, isRate, clock }: CountedRowProps) {
  const words = useWords("reports");
  const say = useFigureWords();
  const place = places[row.record.kind];
  const mayOpen = useCan(place?.permission ?? "") && place !== undefined;
  const name = row.person?.name ?? words(`record.${row.record.kind}`, { defaultValue: row.record.kind });
  const below = [row.company?.name, row.member?.name].filter(Boolean).join(" · ");
  const state = words(`state.${row.state}`, { defaultValue: row.state.replaceAll("-", " ") });
  return (
    <li className="flex min-h-12 items-center justify-between gap-3 rounded-md px-2 py-1.5 hover:bg-hover">
      <span className="flex min-w-0 flex-col">
        {mayOpen ? (
          <TextLink quiet href={`${place.path}/${row.record.id}`} className="truncate font-medium">
            {name}
          </TextLink>
        ) : (
          <span className="truncate font-medium">{name}</span>
        )}
        <span className="truncate text-muted text-sm">{below || "–"}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        <span className="flex items-center gap-1.5">
          {isRate && (
            <Badge tone={row.isHit ? "green" : "neutral"}>
              {words(row.isHit ? "rows.hit" : "rows.miss")}
            </Badge>
          )}
          <Badge>{state}</Badge>
        </span>
        <span className="num text-faint text-sm">
          {typeof row.minutes === "number" && `${say.duration(row.minutes)} · `}
          {clock ? <Clock label={clock} dueAt={row.at} /> : <When at={row.at} />}
        </span>
      </span>
    </li>
  );
}
