import type { LucideIcon } from "lucide-react";
import type { Ref } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
} from "react-aria-components";
import { classNames } from "../class-names.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";

interface TextFieldProps extends FieldProps, Omit<AriaTextFieldProps, "children" | "className" | "style"> {
  placeholder?: string;
  icon?: LucideIcon;
  inputRef?: Ref<HTMLInputElement>;
  /** Without an outline of its own: a search in a toolbar, named by its icon and text. */
  isQuiet?: boolean;
}

export function TextField({
  label,
  labelHidden,
  help,
  error,
  placeholder,
  icon: Icon,
  inputRef,
  isQuiet,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? !!error}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className="relative">
        {Icon && (
          <Icon aria-hidden size={15} className="pointer-events-none absolute top-2 left-2.5 text-faint" />
        )}
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={classNames(
            inputShape,
            Icon && "pl-8",
            isQuiet && "border-transparent bg-sunken hovered:border-line-strong",
          )}
        />
      </Group>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
