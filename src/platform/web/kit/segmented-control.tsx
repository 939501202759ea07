import type { LucideIcon } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classNames } from "../class-names.ts";

interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: LucideIcon;
}

interface SegmentedControlProps<Value extends string> {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Shows the icons alone; the labels stay as names. */
  iconsOnly?: boolean;
  /** Takes the whole width and shares it out: where a column is narrow. */
  isWide?: boolean;
  className?: string;
}

export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, iconsOnly, isWide, className } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as Value)}
      className={classNames(
        "inline-flex h-8 max-w-full shrink-0 items-center gap-0.5 rounded-md border border-line bg-sunken p-0.5",
        isWide ? "w-full" : "w-fit",
        className,
      )}
    >
      {segments.map(({ value: id, label: name, icon: Icon }) => (
        <ToggleButton
          key={id}
          id={id}
          {...(iconsOnly ? { "aria-label": name } : {})}
          className={classNames(
            "focus-ring flex h-full min-w-7 items-center justify-center gap-1.5 rounded-sm text-muted text-sm hovered:text-ink chosen:bg-raised chosen:font-medium chosen:text-ink chosen:shadow-sm",
            isWide ? "flex-auto px-1" : "px-2",
          )}
        >
          {Icon && <Icon aria-hidden size={14} />}
          {!iconsOnly && name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
