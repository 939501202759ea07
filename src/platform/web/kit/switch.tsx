import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components";
import { classNames } from "../class-names.ts";

interface SwitchProps extends Omit<AriaSwitchProps, "children" | "className" | "style"> {
  children: ReactNode;
  help?: ReactNode;
  className?: string;
}

/** For what takes effect at once; inside a form that is saved later, use a Checkbox. */
export function Switch({ children, help, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={classNames("group relative flex min-h-6 items-start gap-2.5 off:text-faint", className)}
    >
      <span className="mt-0.5 flex h-4 w-7 shrink-0 items-center rounded-full bg-field p-0.5 outline-2 outline-transparent outline-offset-1 transition-colors group-data-focus-visible:outline-accent group-data-selected:bg-accent group-data-disabled:opacity-50">
        <span className="size-3 rounded-full bg-on-accent shadow-sm transition-transform group-data-selected:translate-x-3" />
      </span>
      <span>
        {children}
        {help && <span className="block text-faint text-sm">{help}</span>}
      </span>
    </AriaSwitch>
  );
}
