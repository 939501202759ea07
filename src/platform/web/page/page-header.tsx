import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useCrumb } from "../crumb.ts";

export interface PageHeaderProps {
  title: string;
  /** A count, a badge, a short fact beside the title. */
  note?: ReactNode;
  /** One line under the title. */
  says?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** The only h1 of a page; also the last part of the breadcrumb and the window's title. */
export function PageHeader({ title, note, says, actions, className }: PageHeaderProps) {
  useCrumb(title);
  return (
    <header
      className={classNames("flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5", className)}
    >
      <div className="flex min-h-8 min-w-0 flex-1 basis-40 items-center gap-2">
        <h1 className="font-semibold text-lg tracking-tight max-sm:line-clamp-2 sm:truncate">{title}</h1>
        {note !== undefined && (
          <span className="num flex shrink-0 items-center gap-1.5 text-faint">{note}</span>
        )}
      </div>
      {actions && <div className="flex max-w-full flex-wrap items-center gap-2">{actions}</div>}
      {says && (
        <div className="-mt-1 basis-full text-muted">
          <p className="max-w-prose">{says}</p>
        </div>
      )}
    </header>
  );
}
