import { useState } from "react";
import { Group, Input, TextField } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { decimalToMinor, writtenAmount } from "../money-input.ts";
import { useViewer } from "../viewer.tsx";
import { useWords } from "../words.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";

interface MoneyFieldProps extends FieldProps {
  /** Minor units as a decimal string ("1250000" is 12,500.00 EUR), null when empty. */
  value: string | null;
  onChange: (amountMinor: string | null) => void;
  currency: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  onBlur?: () => void;
}

/** Text, not a number input: 2^53 is too small for some currencies' minor units, and floats lose cents. */
export function MoneyField({
  label,
  labelHidden,
  help,
  error,
  value,
  onChange,
  currency,
  className,
  ...rest
}: MoneyFieldProps) {
  const words = useWords("kit");
  const viewer = useViewer();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? "" : writtenAmount(value, currency, viewer));
  const unreadable = draft !== null && draft.trim() !== "" && decimalToMinor(draft, currency) === null;
  return (
    <TextField
      {...rest}
      value={shown}
      inputMode="decimal"
      isInvalid={unreadable || !!error}
      onChange={(text) => {
        setDraft(text);
        onChange(text.trim() === "" ? null : decimalToMinor(text, currency));
      }}
      onBlur={() => {
        if (!unreadable) setDraft(null);
        rest.onBlur?.();
      }}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className="relative">
        <span className="pointer-events-none absolute top-1.5 left-2.5 text-faint">{currency}</span>
        <Input className={classNames(inputShape, "num pl-12 text-right")} />
      </Group>
      <FieldNotes help={help} error={error ?? (unreadable ? words("field.amount") : undefined)} />
    </TextField>
  );
}
