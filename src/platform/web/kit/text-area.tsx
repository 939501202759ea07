import type { Ref } from "react";
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";

interface TextAreaProps extends FieldProps, Omit<TextFieldProps, "children" | "className" | "style"> {
  placeholder?: string;
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** `rows` lines tall at least; grows with its text up to half the screen. */
export function TextArea({
  label,
  labelHidden,
  help,
  error,
  placeholder,
  rows = 3,
  inputRef,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <TextField {...rest} isInvalid={rest.isInvalid ?? !!error} className={classNames(fieldShape, className)}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      <AriaTextArea
        ref={inputRef}
        // A field sized by its content pays no heed to `rows`.
        style={{ minHeight: `${rows * 1.25 + 0.875}rem` }}
        placeholder={placeholder}
        className={classNames(
          inputShape,
          "field-sizing-content h-auto max-h-[50vh] resize-y py-1.5 leading-5",
        )}
      />
      <FieldNotes help={help} error={error} />
    </TextField>
  );
}
