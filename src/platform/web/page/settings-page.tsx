import { type ReactNode, useId } from "react";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

/** Settings that read like sentences, one column, each saying what it affects and who changed it last. */
export function SettingsPage({ children, ...header }: PageHeaderProps & { children: ReactNode }) {
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-6 pb-16">
        <PageHeader {...header} className="pt-6" />
        {children}
      </div>
    </div>
  );
}

export function SettingsGroup({
  title,
  says,
  children,
}: {
  title: string;
  says?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="px-4">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {says && <p className="mb-2 text-muted">{says}</p>}
      <div className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">{children}</div>
    </section>
  );
}

interface SettingProps {
  /** A sentence: "A hand-off nobody answers is taken after 24 open hours." */
  says: ReactNode;
  /** What changes when it does. */
  affects?: ReactNode;
  /** "Changed by Ida Brandt on 3 Nov 2026". */
  last?: ReactNode;
  /** The control. */
  children?: ReactNode;
}

export function Setting({ says, affects, last, children }: SettingProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <div>{says}</div>
        {affects && <p className="text-muted text-sm">{affects}</p>}
        {last && <p className="text-faint text-sm">{last}</p>}
      </div>
      {children && <div className="shrink-0">{children}</div>}
    </div>
  );
}
