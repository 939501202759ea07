import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import { Button } from "../kit/button.tsx";
import { Kbd } from "../kit/kbd.tsx";
import { usePhone } from "../media.ts";
import { useShortcut } from "../shortcuts.ts";
import { useWords } from "../words.ts";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface Outcome {
  key: string;
  label: string;
  run: () => void;
  isDanger?: boolean;
}

interface QueuePageProps<Item> extends PageHeaderProps {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** One line or two in the queue: who, and why now. */
  row: (item: Item) => ReactNode;
  /** The whole of the one in hand. */
  focus: (item: Item) => ReactNode;
  /** On keys 1–9, in this order. */
  outcomes: (item: Item) => readonly Outcome[];
  selected: string | null;
  onSelect: (id: string) => void;
  strip?: ReactNode;
  empty: ReactNode;
}

/** One queue, one thing in hand, one key per outcome. `F` hides the queue; J and K move. */
export function QueuePage<Item>(props: QueuePageProps<Item>) {
  const { label, items, idOf, row, focus, outcomes, selected, onSelect, strip, empty, ...header } = props;
  const words = useWords("kit");
  const phone = usePhone();
  const [isFocused, setFocused] = useState(false);
  const at = Math.max(
    0,
    items.findIndex((item) => idOf(item) === selected),
  );
  const current = items[at];
  const go = (index: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item) onSelect(idOf(item));
  };
  useShortcut({
    keys: "f",
    label: words("queue.focus"),
    group: words("queue.group"),
    run: () => setFocused(!isFocused),
  });
  useShortcut({
    keys: "j",
    label: words("queue.nextOne"),
    group: words("queue.group"),
    run: () => go(at + 1),
  });
  useShortcut({
    keys: "k",
    label: words("queue.previousOne"),
    group: words("queue.group"),
    run: () => go(at - 1),
  });
  const isAlone = isFocused || phone;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader {...header} className="border-line border-b" />
      {strip && <div className="shrink-0 border-line border-b bg-surface px-4 py-2.5">{strip}</div>}
      {!current ? (
        <div className="flex-1">{empty}</div>
      ) : (
        <div className={classNames("flex min-h-0 flex-1", phone && "flex-col")}>
          {(!isAlone || (phone && !isFocused)) && (
            <QueueList
              label={label}
              items={items}
              idOf={idOf}
              row={row}
              current={idOf(current)}
              onSelect={onSelect}
              go={go}
              at={at}
              phone={phone}
            />
          )}
          <section aria-label={words("queue.inHand")} className="flex min-h-0 min-w-0 flex-1 flex-col">
            <div
              className={classNames(
                "scroll-quiet min-h-0 flex-1 overflow-auto p-4",
                isFocused && "mx-auto w-full max-w-5xl",
              )}
            >
              {focus(current)}
            </div>
            <OutcomeBar outcomes={outcomes(current)} />
          </section>
        </div>
      )}
    </div>
  );
}

interface QueueListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  row: (item: Item) => ReactNode;
  current: string;
  at: number;
  onSelect: (id: string) => void;
  go: (index: number) => void;
  phone: boolean;
}

function QueueList<Item>({
  label,
  items,
  idOf,
  row,
  current,
  at,
  onSelect,
  go,
  phone,
}: QueueListProps<Item>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-id="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    go(at + step);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`queue-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classNames(
        "scroll-quiet shrink-0 overflow-auto bg-surface outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
        phone ? "max-h-[38%] border-line border-b" : "w-80 border-line border-r",
      )}
    >
      {items.map((item) => {
        const id = idOf(item);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox holds the focus and hears the keys
          <div
            key={id}
            id={`queue-${id}`}
            data-id={id}
            role="option"
            tabIndex={-1}
            aria-selected={id === current}
            onClick={() => onSelect(id)}
            className={classNames(
              "border-line border-b px-4 py-2.5",
              id === current ? "bg-accent-soft shadow-[inset_2px_0_0_var(--accent)]" : "hover:bg-hover",
            )}
          >
            {row(item)}
          </div>
        );
      })}
    </div>
  );
}

function OutcomeBar({ outcomes }: { outcomes: readonly Outcome[] }) {
  const words = useWords("kit");
  return (
    <div
      role="toolbar"
      aria-label={words("queue.outcomes")}
      className="scroll-quiet flex shrink-0 gap-2 overflow-x-auto border-line border-t bg-surface px-4 py-2.5 sm:flex-wrap"
    >
      {outcomes.slice(0, 9).map((outcome, index) => (
        <OutcomeButton key={outcome.key} outcome={outcome} number={index + 1} />
      ))}
    </div>
  );
}

function OutcomeButton({ outcome, number }: { outcome: Outcome; number: number }) {
  const words = useWords("kit");
  useShortcut({
    keys: String(number),
    label: outcome.label,
    group: words("queue.outcomes"),
    run: outcome.run,
  });
  return (
    <Button
      onPress={outcome.run}
      tone={outcome.isDanger ? "danger" : "secondary"}
      className="shrink-0 sm:pl-1.5"
    >
      <Kbd keys={String(number)} className="mr-1.5" />
      {outcome.label}
    </Button>
  );
}
