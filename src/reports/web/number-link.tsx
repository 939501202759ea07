import type { ReactNode } from "react";
import { TextLink, Tooltip } from "../../platform/web/kit.ts";

interface NumberLinkProps {
  href: string;
  /** What is counted and where, for whoever does not see the row and column: "Won, March 2026: 4". */
  label: string;
  tip?: string;
  children: ReactNode;
}

/** A number in a table; it opens the rows it counts. */
export function NumberLink({ href, label, tip, children }: NumberLinkProps) {
  return (
    <Tooltip text={tip} placement="top">
      <TextLink quiet href={href} aria-label={label} className="num inline-block min-w-6 text-right">
        {children}
      </TextLink>
    </Tooltip>
  );
}
