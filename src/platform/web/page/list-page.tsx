import type { ReactNode } from "react";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

/** A header and one DataList that takes the rest of the height. */
export function ListPage({ children, ...header }: PageHeaderProps & { children: ReactNode }) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader {...header} className="border-line border-b" />
      <div className="flex min-h-0 flex-1 bg-surface">{children}</div>
    </div>
  );
}
