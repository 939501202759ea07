import { useState } from "react";
import type { Filter, FilterTest } from "../../http/list-query.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { ComboBox } from "../kit/combo-box.tsx";
import { DayPicker } from "../kit/day-picker.tsx";
import { NumberField } from "../kit/number-field.tsx";
import { type Option, Select } from "../kit/select.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../words.ts";
import { needsValue, testsOf } from "./filter-words.ts";
import type { FilterField } from "./list-types.ts";

interface FilterEditorProps {
  fields: readonly FilterField[];
  initial?: Filter | null;
  onApply: (filter: Filter) => void;
}

export function FilterEditor({ fields, initial = null, onApply }: FilterEditorProps) {
  const words = useWords("kit");
  const [key, setKey] = useState(initial?.field ?? fields[0]?.key ?? "");
  const field = fields.find((each) => each.key === key);
  const [test, setTest] = useState<FilterTest>(initial?.test ?? (field ? (testsOf(field)[0] ?? "is") : "is"));
  const [values, setValues] = useState<string[]>(initial?.values ?? []);
  if (!field) return null;
  const isReady = !needsValue(test) || values.some((value) => value !== "");
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onApply({ field: key, test, values: needsValue(test) ? values : [] });
      }}
    >
      {fields.length > 1 && (
        <Select
          label={words("list.filterField")}
          options={fields.map(({ key: value, label }) => ({ value, label }))}
          value={key}
          onChange={(next) => {
            const chosen = fields.find((each) => each.key === next);
            setKey(next);
            setTest((chosen && testsOf(chosen)[0]) ?? "is");
            setValues([]);
          }}
        />
      )}
      <Select
        label={fields.length > 1 ? words("list.filterTest") : field.label}
        options={testsOf(field).map((value) => ({ value, label: words(`list.tests.${value}`) }))}
        value={test}
        onChange={setTest}
      />
      {needsValue(test) && <ValueInput key={key} field={field} values={values} setValues={setValues} />}
      <Button type="submit" tone="primary" isDisabled={!isReady} className="self-end">
        {words("list.apply")}
      </Button>
    </form>
  );
}

interface ValueInputProps {
  field: FilterField;
  values: string[];
  setValues: (values: string[]) => void;
}

function ValueInput({ field, values, setValues }: ValueInputProps) {
  const words = useWords("kit");
  const label = words("list.filterValue");
  const [first = ""] = values;
  const [found, setFound] = useState<Option | null>(first ? { value: first, label: first } : null);
  if (field.kind === "number")
    return (
      <NumberField
        label={label}
        value={first === "" ? Number.NaN : Number(first)}
        onChange={(next) => setValues(Number.isNaN(next) ? [] : [String(next)])}
      />
    );
  if (field.kind === "date")
    return <DayPicker label={label} value={first || null} onChange={(day) => setValues(day ? [day] : [])} />;
  if (field.search)
    return (
      <ComboBox
        label={label}
        search={field.search}
        value={found}
        onChange={(option) => {
          setFound(option);
          setValues(option ? [option.value] : []);
        }}
      />
    );
  if (field.options)
    return (
      <fieldset className="scroll-quiet flex max-h-56 flex-col overflow-auto">
        <legend className="sr-only">{label}</legend>
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            isSelected={values.includes(option.value)}
            onChange={(on) =>
              setValues(on ? [...values, option.value] : values.filter((value) => value !== option.value))
            }
            className="py-0.5"
          >
            {option.label}
          </Checkbox>
        ))}
      </fieldset>
    );
  return (
    <TextField label={label} value={first} onChange={(next) => setValues(next ? [next] : [])} autoFocus />
  );
}
