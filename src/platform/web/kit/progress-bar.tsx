import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";

interface ProgressBarProps {
  label: string;
  /** 0–100; leave out when the end is not known. */
  value?: number;
  /** "4,210 of 12,402 rows". */
  count?: string;
  onCancel?: () => void;
}

export function ProgressBar({ label, value, count, onCancel }: ProgressBarProps) {
  const words = useWords("kit");
  const isEndless = value === undefined;
  return (
    <div className="flex items-end gap-3">
      <AriaProgressBar
        {...(isEndless ? {} : { value })}
        isIndeterminate={isEndless}
        className="flex min-w-0 flex-1 flex-col gap-1.5"
      >
        <span className="flex items-baseline justify-between gap-3">
          <Label className="font-medium">{label}</Label>
          <span className="num text-muted text-sm">
            {count ?? (isEndless ? "" : `${Math.round(value)}%`)}
          </span>
        </span>
        <span className="h-1.5 overflow-hidden rounded-full bg-press">
          <span
            className={classNames(
              "block h-full rounded-full bg-accent",
              isEndless ? "w-1/3 animate-shimmer" : "transition-[width]",
            )}
            style={isEndless ? undefined : { width: `${value}%` }}
          />
        </span>
      </AriaProgressBar>
      {onCancel && (
        <Button size="sm" tone="ghost" onPress={onCancel} className="-mb-2">
          {words("act.cancel")}
        </Button>
      )}
    </div>
  );
}
