import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, classNames, SegmentedControl } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Mark } from "../handoff.ts";
import { type HandoffCard, markAsExecutive } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

const marks = ["confirmed", "contradicted", "unknown"] as const;

/** The same criteria, empty: Y, N or U marks the one in hand and goes to the next. */
export function MarksForm({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const [set, setSet] = useState<Record<string, Mark>>({});
  const [at, setAt] = useState(0);
  const { criteria } = card;
  const isWhole = criteria.every(({ key }) => set[key] !== undefined);
  const save = useHandoffChange(
    () =>
      call(markAsExecutive, {
        params: { handoffId: card.id },
        body: { marks: criteria.map(({ key }) => ({ criterion: key, mark: set[key]! })) },
      }),
    { said: words("verdict.marks.done") },
  );
  const mark = (index: number, value: Mark) => {
    const key = criteria[index]?.key;
    if (!key) return;
    setSet((before) => ({ ...before, [key]: value }));
    setAt(Math.min(index + 1, criteria.length - 1));
  };
  const group = words("verdict.marks.title");
  useShortcut({ keys: "y", label: words("mark.confirmed"), group, run: () => mark(at, "confirmed") });
  useShortcut({ keys: "n", label: words("mark.contradicted"), group, run: () => mark(at, "contradicted") });
  useShortcut({ keys: "u", label: words("mark.unknown"), group, run: () => mark(at, "unknown") });
  useShortcut({
    keys: "enter",
    label: words("verdict.marks.save"),
    group,
    isDisabled: !isWhole || save.isPending,
    run: () => save.mutate(),
  });
  return (
    <div className="flex flex-col items-start gap-2.5">
      <p className="font-medium">{words("verdict.marks.title")}</p>
      <p className="text-muted">{words("verdict.marks.says")}</p>
      <ul className="flex w-full flex-col gap-1.5">
        {criteria.map(({ key, label, help }, index) => (
          <li
            key={key}
            // The keys go on to one that may lie below the edge.
            ref={index === at ? showItem : undefined}
            aria-current={index === at ? "step" : undefined}
            className={classNames("rounded-md border p-2", index === at ? "border-accent" : "border-line")}
          >
            <p className="font-medium">{label}</p>
            <p className="mb-1.5 text-muted text-sm">{help}</p>
            <SegmentedControl<Mark | "">
              isWide
              label={label}
              segments={marks.map((value) => ({ value, label: words(`mark.${value}`) }))}
              value={set[key] ?? ""}
              onChange={(value) => value !== "" && mark(index, value)}
            />
          </li>
        ))}
      </ul>
      <p className="text-faint text-sm">{words("verdict.marks.keys")}</p>
      <Button
        tone="primary"
        shortcut="enter"
        isDisabled={!isWhole}
        isPending={save.isPending}
        onPress={() => save.mutate()}
      >
        {words("verdict.marks.save")}
      </Button>
    </div>
  );
}

const showItem = (item: HTMLElement | null): void => item?.scrollIntoView({ block: "nearest" });
