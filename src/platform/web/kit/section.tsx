import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";

interface SectionProps {
  title: string;
  /** A count or a short fact beside the title. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** "card" stands on its own surface; "plain" only has a heading. */
  kind?: "card" | "plain";
  className?: string;
}

export function Section({ title, note, actions, children, kind = "card", className }: SectionProps) {
  const id = useId();
  const card = kind === "card";
  return (
    <section
      aria-labelledby={id}
      className={classNames("min-w-0", card && "rounded-lg border border-line bg-surface", className)}
    >
      <header
        className={classNames("flex min-h-10 flex-wrap items-center gap-x-2", card ? "px-4 pt-1.5" : "pb-1")}
      >
        <h2 id={id} className="text-balance py-1 font-semibold text-base">
          {title}
        </h2>
        {note !== undefined && <span className="num text-faint text-sm">{note}</span>}
        {actions && <span className="ml-auto flex items-center gap-1">{actions}</span>}
      </header>
      <div className={card ? "px-4 pt-1 pb-4" : ""}>{children}</div>
    </section>
  );
}
