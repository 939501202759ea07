import { ArrowDownRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import { Tooltip } from "./tooltip.tsx";

export interface MetricProps {
  label: string;
  /** Formatted; null says there is not enough data, and `need` says how much is missing. */
  value: ReactNode | null;
  need?: string;
  /** "+4 against last week"; `isGood` colours it, the arrow and the words carry it. */
  change?: { text: string; direction: "up" | "down"; isGood: boolean };
  /** "95 % between 18 % and 31 %". */
  interval?: string;
  /** How it is counted and by which date: shown on hover and focus. */
  formula: string;
  /** Opens the rows it counts. */
  href: string;
  /** A Sparkline. */
  children?: ReactNode;
}

export function Metric({ label, value, need, change, interval, formula, href, children }: MetricProps) {
  const words = useWords("kit");
  const Arrow = change?.direction === "up" ? ArrowUpRight : ArrowDownRight;
  return (
    <Tooltip text={formula} placement="bottom start">
      <Link
        href={href}
        className="focus-ring flex min-w-0 flex-col gap-0.5 rounded-lg border border-line bg-surface px-4 py-3 hovered:border-line-strong hovered:bg-hover"
      >
        <span className="truncate text-muted">{label}</span>
        {value === null ? (
          <span className="py-1 text-faint">{words("metric.notEnough")}</span>
        ) : (
          <span className="num truncate font-semibold text-2xl tracking-tight">{value}</span>
        )}
        {value === null && need && <span className="text-faint text-sm">{need}</span>}
        {change && (
          <span
            className={classNames(
              "flex items-center gap-1 text-sm",
              change.isGood ? "text-green-ink" : "text-red-ink",
            )}
          >
            <Arrow aria-hidden size={13} className="shrink-0" />
            <span className="num truncate">{change.text}</span>
          </span>
        )}
        {interval && <span className="num truncate text-faint text-sm">{interval}</span>}
        {children}
      </Link>
    </Tooltip>
  );
}
