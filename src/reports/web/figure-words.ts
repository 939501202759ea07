import { formatDuration, formatNumber, formatPercent } from "../../platform/web/format.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { Definition, Figure } from "../reports.contract.ts";

/** Numbers as sentences: the same words on tiles, in tables and in the drawer. */
export function useFigureWords() {
  const words = useWords("reports");
  const viewer = useViewer();
  const percent = (share: number) => formatPercent(share, viewer, share > 0 && share < 0.1 ? 1 : 0);
  return {
    number: (value: number) => formatNumber(value, viewer),
    percent,
    /** 8.0 days, said as 8. */
    decimal: (value: number) => formatNumber(value, viewer, { maximumFractionDigits: 1 }),
    duration: (minutes: number) => formatDuration(Math.round(minutes) * 60, viewer),
    of: ({ hits, of }: Pick<Figure, "hits" | "of">) =>
      words("figure.of", { hits: formatNumber(hits, viewer), of: formatNumber(of, viewer) }),
    interval: (interval: { low: number; high: number } | null) =>
      interval
        ? words("figure.interval", { low: percent(interval.low), high: percent(interval.high) })
        : undefined,
    need: (of: number, enough: number) => words("figure.need", { of, enough }),
    formula: (definition: Pick<Definition, "formula" | "basis" | "datedBy">) =>
      words("figure.formula", {
        formula: definition.formula,
        basis: words(`basis.${definition.basis}`),
        date: definition.datedBy,
      }),
    month: (month: string) =>
      new Intl.DateTimeFormat(viewer.locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
  };
}
