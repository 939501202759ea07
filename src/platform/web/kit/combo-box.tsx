import { ChevronDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, ListBoxItem } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import { FieldLabel, FieldNotes, type FieldProps, fieldShape, inputShape } from "./field-frame.tsx";
import { optionShape, PopoverSurface } from "./popover.tsx";
import type { Option } from "./select.tsx";

interface ComboBoxProps extends FieldProps {
  value: Option | null;
  onChange: (option: Option | null) => void;
  /** Called 150 ms after typing stops; an answer that a later one overtook is dropped. */
  search: (text: string) => Promise<Option[]>;
  placeholder?: string;
  emptyText?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    labelHidden,
    help,
    error,
    value,
    onChange,
    search,
    placeholder,
    emptyText,
    className,
    ...rest
  } = props;
  const words = useWords("kit");
  const [text, setText] = useState(value?.label ?? "");
  const [options, setOptions] = useState<Option[]>([]);
  const searchRef = useRef(search);
  searchRef.current = search;

  useEffect(() => setText(value?.label ?? ""), [value]);

  useEffect(() => {
    let overtaken = false;
    const wait = setTimeout(async () => {
      const found = await searchRef.current(text);
      if (!overtaken) setOptions(found);
    }, 150);
    return () => {
      overtaken = true;
      clearTimeout(wait);
    };
  }, [text]);

  return (
    <AriaComboBox
      {...rest}
      items={options}
      inputValue={text}
      onInputChange={setText}
      value={value?.value ?? null}
      onChange={(key) =>
        onChange(key === null ? null : (options.find((option) => option.value === key) ?? value))
      }
      allowsEmptyCollection
      menuTrigger="focus"
      defaultFilter={() => true}
      isInvalid={!!error}
      onBlur={() => setText(value?.label ?? "")}
      className={classNames(fieldShape, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className="relative">
        <Input placeholder={placeholder} className={classNames(inputShape, "pr-8")} />
        <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-faint">
          <ChevronDown aria-hidden size={14} />
        </Button>
      </Group>
      <FieldNotes help={help} error={error} />
      <PopoverSurface className="w-(--trigger-width) min-w-56">
        <ListBox<Option>
          className="scroll-quiet max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-faint">{emptyText ?? words("field.none")}</p>
          )}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={optionShape}>
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.detail && (
                <span data-detail className="shrink-0 text-faint text-sm">
                  {option.detail}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </PopoverSurface>
    </AriaComboBox>
  );
}
