import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { classNames } from "../class-names.ts";

export interface TabItem {
  key: string;
  label: string;
  /** A number beside the label: open concerns, unanswered questions. */
  count?: number | undefined;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  selected?: string;
  onSelect?: (key: string) => void;
  className?: string;
}

export function Tabs({ label, items, selected, onSelect, className }: TabsProps) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect ? { onSelectionChange: (key: string | number) => onSelect(String(key)) } : {})}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <TabList
        aria-label={label}
        className="scroll-quiet flex shrink-0 gap-4 overflow-x-auto border-line border-b"
      >
        {items.map(({ key, label: name, count }) => (
          <Tab
            key={key}
            id={key}
            className="focus-ring -mb-px flex h-9 shrink-0 items-center gap-1.5 rounded-t-sm border-transparent border-b-2 px-0.5 text-muted hovered:text-ink chosen:border-accent chosen:font-medium chosen:text-ink"
          >
            {name}
            {count !== undefined && <span className="num text-faint text-sm">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="min-h-0 flex-1 pt-4 outline-none">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
