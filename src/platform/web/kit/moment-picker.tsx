import { parseAbsolute, type ZonedDateTime } from "@internationalized/date";
import { DatePicker } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useViewer } from "../viewer.tsx";
import { DateEntry, DatePopover } from "./date-entry.tsx";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape } from "./field-frame.tsx";

export interface DateTimeFieldProps extends FieldProps {
  /** An instant, "2026-11-23T16:30:00Z"; shown and typed in `zone`. */
  value: string | null;
  onChange: (instant: string | null) => void;
  /** Whose wall clock: the viewer's unless the buyer's is what counts. */
  zone?: string;
  min?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  onBlur?: () => void;
}

export function MomentPicker(props: DateTimeFieldProps) {
  const { label, labelHidden, help, error, value, onChange, zone, min, className, ...rest } = props;
  const viewer = useViewer();
  const inZone = zone ?? viewer.zone;
  return (
    <DatePicker<ZonedDateTime>
      {...rest}
      granularity="minute"
      placeholderValue={parseAbsolute(
        new Date(Math.ceil(Date.now() / 900_000) * 900_000).toISOString(),
        inZone,
      )}
      value={value ? parseAbsolute(value, inZone) : null}
      onChange={(moment) => onChange(moment ? moment.toAbsoluteString() : null)}
      {...(min ? { minValue: parseAbsolute(min, inZone) } : {})}
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
