import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { type ButtonSize, type ButtonTone, buttonShape, buttonTones } from "./button.tsx";
import { Tooltip } from "./tooltip.tsx";

interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  /** The name read aloud and shown in the tooltip. */
  label: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  shortcut?: string;
  className?: string;
}

// 24 px is the smallest target WCAG 2.2 (2.5.8) allows.
const squares: Record<ButtonSize, string> = {
  sm: "size-6 rounded-md",
  md: "size-8 rounded-md",
  lg: "size-10 rounded-lg",
};

export function IconButton({
  icon: Icon,
  label,
  tone = "ghost",
  size = "md",
  shortcut,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(buttonShape, buttonTones[tone], squares[size], className)}
      >
        <Icon aria-hidden size={size === "sm" ? 14 : 16} strokeWidth={1.9} />
      </AriaButton>
    </Tooltip>
  );
}
