import { Check, ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, ListBoxItem, SelectValue } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";
import { optionShape, PopoverSurface } from "./popover.tsx";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  detail?: string;
  isDisabled?: boolean;
}

interface SelectProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  onBlur?: () => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, help, error, options, value, onChange, placeholder, className, ...rest } =
    props;
  const words = useWords("kit");
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      placeholder={placeholder ?? words("field.choose")}
      isInvalid={!!error}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Button
        className={classNames(inputShape, "focus-ring flex items-center justify-between gap-2 text-left")}
      >
        <SelectValue className="truncate data-placeholder:text-faint [&_[data-detail]]:hidden" />
        <ChevronDown aria-hidden size={14} className="shrink-0 text-faint" />
      </Button>
      <FieldNotes help={help} error={error} />
      <PopoverSurface className="min-w-(--trigger-width)">
        <ListBox className="scroll-quiet max-h-80 overflow-auto p-1 outline-none">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={optionShape}
            >
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{option.label}</span>
                    {option.detail && (
                      <span data-detail className="block text-faint text-sm">
                        {option.detail}
                      </span>
                    )}
                  </span>
                  {isSelected && <Check aria-hidden size={14} className="text-accent-ink" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </PopoverSurface>
    </AriaSelect>
  );
}
