import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape } from "./field-frame.tsx";
import type { Option } from "./select.tsx";

interface RadioGroupProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, labelHidden, help, error, options, onChange, className, ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      onChange={(value) => onChange(value as Value)}
      isInvalid={!!error}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className="group/radio relative flex min-h-6 items-start gap-2 off:text-faint"
        >
          <span className="mt-0.5 size-4 shrink-0 rounded-full border border-field bg-surface outline-2 outline-transparent outline-offset-1 group-data-focus-visible/radio:outline-accent group-data-selected/radio:border-[5px] group-data-selected/radio:border-accent" />
          <span>
            {option.label}
            {option.detail && <span className="block text-faint text-sm">{option.detail}</span>}
          </span>
        </Radio>
      ))}
      <FieldNotes help={help} error={error} />
    </AriaRadioGroup>
  );
}
