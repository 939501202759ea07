import type { ReactNode } from "react";
import { useCrumb } from "../crumb.ts";
import { Tabs } from "../kit/tabs.tsx";
import { usePhone } from "../media.ts";
import { useWords } from "../words.ts";

interface RecordPageProps {
  title: string;
  /** Avatar or icon of the thing. */
  mark?: ReactNode;
  /** Company, channel, place: one quiet line. */
  subtitle?: ReactNode;
  owner?: ReactNode;
  clock?: ReactNode;
  actions?: ReactNode;
  path?: ReactNode;
  /** Banners: what is wrong with it, and what to do. */
  notice?: ReactNode;
  facts: ReactNode;
  /** Composer, then Timeline or Tabs. */
  children: ReactNode;
  /** What to do next and why. */
  next?: ReactNode;
  /** What the middle column is called where it is a tab: "Deal room". Without it, "Timeline". */
  middle?: string;
  /** The tab of a phone, for a page that leads from one part to another. */
  part?: RecordPart;
  onPart?: (part: RecordPart) => void;
}

export type RecordPart = "next" | "middle" | "facts";

/** Three columns; at phone width three tabs of one column, what to do next first. */
export function RecordPage(props: RecordPageProps) {
  const {
    title,
    mark,
    subtitle,
    owner,
    clock,
    actions,
    path,
    notice,
    facts,
    children,
    next,
    middle,
    part,
    onPart,
  } = props;
  const phone = usePhone();
  const words = useWords("kit");
  useCrumb(title);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex shrink-0 flex-col gap-3 border-line border-b bg-surface px-4 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {mark}
          <div className="min-w-0 flex-1 basis-48">
            <h1 className="truncate font-semibold text-lg tracking-tight">{title}</h1>
            {subtitle && <p className="truncate text-muted">{subtitle}</p>}
          </div>
          {owner}
          {clock}
          {actions && (
            <div className="scroll-quiet flex gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:*:shrink-0 sm:flex-wrap">
              {actions}
            </div>
          )}
        </div>
        {path}
        {notice}
      </header>
      {phone ? (
        <Tabs
          label={title}
          {...(part ? { selected: part } : {})}
          {...(onPart ? { onSelect: (key: string) => onPart(key as RecordPart) } : {})}
          className="scroll-quiet min-h-0 flex-1 overflow-auto px-4"
          items={[
            ...(next
              ? [
                  {
                    key: "next",
                    label: words("record.next"),
                    content: <div className="flex flex-col gap-4 pb-6">{next}</div>,
                  },
                ]
              : []),
            {
              key: "middle",
              label: middle ?? words("record.timeline"),
              content: <div className="flex flex-col gap-4 pb-6">{children}</div>,
            },
            { key: "facts", label: words("record.facts"), content: facts },
          ]}
        />
      ) : (
        <div className="scroll-quiet flex min-h-0 flex-1 flex-wrap overflow-auto lg:flex-nowrap lg:overflow-hidden">
          <aside
            aria-label={words("record.facts")}
            className="scroll-quiet w-full border-line border-b p-4 md:w-72 md:border-r md:border-b-0 lg:overflow-auto"
          >
            {facts}
          </aside>
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a story without a link in it is scrolled by keyboard too.
            tabIndex={0}
            className="scroll-quiet focus-ring flex min-w-0 flex-1 basis-96 flex-col gap-5 p-4 lg:overflow-auto"
          >
            {children}
          </div>
          {next && (
            <aside
              aria-label={words("record.next")}
              className="scroll-quiet flex w-full flex-col gap-4 border-line border-t p-4 lg:w-80 lg:overflow-auto lg:border-t-0 lg:border-l"
            >
              {next}
            </aside>
          )}
        </div>
      )}
    </div>
  );
}
