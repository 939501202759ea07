import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import { classNames } from "../class-names.ts";

interface CheckboxProps extends Omit<AriaCheckboxProps, "children" | "className" | "style"> {
  children?: ReactNode;
  help?: ReactNode;
  className?: string;
}

export function Checkbox({ children, help, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      // Relative: the real input, hidden, stays where its box is when the page scrolls to it.
      className={classNames(
        "group relative flex min-h-6 gap-2 off:text-faint",
        children ? "items-start" : "min-w-6 items-center",
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={classNames(
              "flex size-4 shrink-0 items-center justify-center rounded-sm border border-field bg-surface text-on-accent outline-2 outline-transparent outline-offset-1 group-data-focus-visible:outline-accent group-data-invalid:border-red group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-selected:border-accent group-data-selected:bg-accent group-data-disabled:opacity-50",
              children && "mt-0.5",
            )}
          >
            {isIndeterminate ? (
              <Minus aria-hidden size={12} strokeWidth={3} />
            ) : (
              isSelected && <Check aria-hidden size={12} strokeWidth={3} />
            )}
          </span>
          {children && (
            <span>
              {children}
              {help && <span className="block text-faint text-sm">{help}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
