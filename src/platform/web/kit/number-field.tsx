import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Group,
  Input,
} from "react-aria-components";
import { classNames } from "../class-names.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";

interface NumberFieldProps
  extends FieldProps,
    Omit<AriaNumberFieldProps, "children" | "className" | "style"> {
  /** Written after the number: "%", "minutes". */
  unit?: string;
  placeholder?: string;
}

export function NumberField({
  label,
  labelHidden,
  help,
  error,
  unit,
  placeholder,
  className,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      isInvalid={rest.isInvalid ?? !!error}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className="relative">
        <Input placeholder={placeholder} className={classNames(inputShape, "num", unit && "pr-16")} />
        {unit && <span className="pointer-events-none absolute top-1.5 right-2.5 text-faint">{unit}</span>}
      </Group>
      <FieldNotes help={help} error={error} />
    </AriaNumberField>
  );
}
