import type { ReactNode } from "react";

interface ReportTableProps {
  label: string;
  head: ReactNode;
  children: ReactNode;
}

/** Wide tables scroll on their own, by keyboard too, and never push the page. */
export function ReportTable({ label, head, children }: ReportTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, since the section around it is the landmark
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the focus, so that keys can scroll it
      tabIndex={0}
      className="scroll-quiet focus-ring -mx-4 overflow-x-auto px-4"
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{label}</caption>
        <thead className="text-muted text-sm">
          <tr className="border-line border-b">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export const th = "whitespace-nowrap py-2 pr-4 font-normal align-bottom";
export const thEnd = "py-2 pl-4 text-right font-normal align-bottom sm:min-w-20";
export const td = "py-2 pr-4";
export const tdEnd = "py-2 pl-4 text-right whitespace-nowrap";
