import { LoaderCircle, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { Tooltip } from "./tooltip.tsx";

export type ButtonTone = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Shown in the tooltip; binding it is the caller's `useShortcut`. */
  shortcut?: string;
  /** Explains more than the label does. */
  hint?: string;
  className?: string;
}

export const buttonTones: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent hovered:bg-accent-hover pressed:bg-accent-hover shadow-sm",
  secondary: "bg-raised text-ink border border-line-strong hovered:bg-hover pressed:bg-press shadow-sm",
  ghost: "text-muted hovered:bg-press/70 hovered:text-ink pressed:bg-press",
  danger: "bg-red-soft text-red-ink border border-red-line hovered:border-red pressed:bg-red-line",
};

export const buttonSizes: Record<ButtonSize, string> = {
  sm: "h-6 px-2 gap-1 text-sm rounded-md",
  md: "h-8 px-3 gap-1.5 text-base rounded-md",
  lg: "h-10 px-4 gap-2 text-base rounded-lg",
};

export const buttonShape =
  "focus-ring relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium off:opacity-45";

export function Button({
  children,
  tone = "secondary",
  size = "md",
  icon: Icon,
  shortcut,
  hint,
  className,
  ...rest
}: ButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      className={classNames(buttonShape, buttonTones[tone], buttonSizes[size], className)}
    >
      {({ isPending }) => (
        <>
          {isPending && <LoaderCircle aria-hidden size={14} className="absolute animate-spin" />}
          {Icon && (
            <Icon
              aria-hidden
              size={size === "sm" ? 13 : 15}
              strokeWidth={2}
              className={isPending ? "opacity-0" : ""}
            />
          )}
          <span className={isPending ? "opacity-0" : ""}>{children}</span>
        </>
      )}
    </AriaButton>
  );
  if (!shortcut && !hint) return button;
  return (
    <Tooltip text={hint} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}
