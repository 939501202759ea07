import { parseDate } from "@internationalized/date";
import { DatePicker, type DateValue } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { DateEntry, DatePopover } from "./date-entry.tsx";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape } from "./field-frame.tsx";

export interface DateFieldProps extends FieldProps {
  /** A calendar day, "2026-11-23". */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  onBlur?: () => void;
}

export function DayPicker({
  label,
  labelHidden,
  help,
  error,
  value,
  onChange,
  min,
  max,
  className,
  ...rest
}: DateFieldProps) {
  return (
    <DatePicker<DateValue>
      {...rest}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day ? day.toString() : null)}
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
      isInvalid={!!error}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <DateEntry />
      <FieldNotes help={help} error={error} />
      <DatePopover />
    </DatePicker>
  );
}
