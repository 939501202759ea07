import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
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
  return (
    <AriaProgressBar
      {...(value === undefined ? {} : { value })}
      isIndeterminate={value === undefined}
      className="flex flex-col gap-1.5"
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <span className="flex items-baseline justify-between gap-3">
            <Label className="font-medium">{label}</Label>
            <span className="num text-muted text-sm">
              {count ?? (isIndeterminate ? "" : `${Math.round(percentage ?? 0)}%`)}
            </span>
          </span>
          <span className="flex items-center gap-3">
            <span className="h-1.5 flex-1 overflow-hidden rounded-full bg-press">
              <span
                className={`block h-full rounded-full bg-accent ${isIndeterminate ? "w-1/3 animate-shimmer" : "transition-[width]"}`}
                style={isIndeterminate ? undefined : { width: `${percentage}%` }}
              />
            </span>
            {onCancel && (
              <Button size="sm" tone="ghost" onPress={onCancel}>
                Cancel
              </Button>
            )}
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
