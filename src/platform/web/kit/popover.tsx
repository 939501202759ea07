import { type ReactElement, type ReactNode, use } from "react";
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
  OverlayTriggerStateContext,
} from "react-aria-components";
import { classNames } from "../class-names.ts";

export const optionShape =
  "flex min-h-7 cursor-default select-none items-center gap-2 rounded-md px-2 py-1 text-base text-ink outline-none focused:bg-press hovered:bg-hover off:text-faint";

/** The raised sheet that menus, choices and popovers stand on. */
export function PopoverSurface({
  className,
  ...rest
}: Omit<AriaPopoverProps, "className"> & { className?: string }) {
  return (
    <AriaPopover
      offset={4}
      {...rest}
      className={classNames(
        "entering:animate-rise z-40 max-w-[calc(100vw-16px)] overflow-hidden rounded-lg border border-line bg-raised shadow-lg outline-none",
        className,
      )}
    />
  );
}

interface PopoverProps extends Pick<AriaPopoverProps, "placement" | "isOpen" | "onOpenChange"> {
  label: string;
  /** The button that opens it, then what it shows. */
  trigger: ReactElement;
  children: ReactNode | ((props: { close: () => void }) => ReactNode);
  className?: string;
}

export function Popover({
  label,
  trigger,
  children,
  className,
  isOpen,
  onOpenChange,
  ...rest
}: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      {/* Named itself, not a Dialog inside: React Aria's dismiss buttons would stand outside of it, in no landmark. */}
      <PopoverSurface {...rest} aria-label={label}>
        <PopoverContent className={className}>{children}</PopoverContent>
      </PopoverSurface>
    </DialogTrigger>
  );
}

function PopoverContent({ children, className }: Pick<PopoverProps, "children" | "className">) {
  const state = use(OverlayTriggerStateContext);
  const close = () => state?.close();
  return (
    <div className={classNames("p-3", className)}>
      {typeof children === "function" ? children({ close }) : children}
    </div>
  );
}
