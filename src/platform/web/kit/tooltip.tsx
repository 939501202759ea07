import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, type Placement, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./kbd.tsx";

interface TooltipProps {
  text?: string | undefined;
  shortcut?: string | undefined;
  placement?: Placement;
  /** A Button, IconButton or anything focusable from React Aria. */
  children: ReactElement;
}

export function Tooltip({ text, shortcut, placement = "bottom", children }: TooltipProps) {
  if (!text && !shortcut) return children;
  return (
    <TooltipTrigger delay={450} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="entering:animate-fade z-50 flex max-w-72 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-sm text-ink shadow-md"
      >
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
