import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import {
  Button,
  Checkbox,
  IconButton,
  Section,
  Select,
  TextArea,
  TextField,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type FormContent, type FormField, fieldTypes, type Meaning, meanings } from "../form.ts";

interface FieldsEditorProps {
  content: FormContent;
  onChange: (content: FormContent) => void;
}

export function FieldsEditor({ content, onChange }: FieldsEditorProps) {
  const words = useWords("inbound");
  const { fields } = content;
  const save = (next: FormField[]) => onChange({ ...content, fields: next });
  const move = (from: number, to: number) => {
    const next = [...fields];
    const [field] = next.splice(from, 1);
    next.splice(to, 0, field!);
    save(next);
  };
  const add = () => {
    const taken = new Set(fields.map(({ key }) => key));
    let number = fields.length + 1;
    while (taken.has(`field_${number}`)) number++;
    save([...fields, { key: `field_${number}`, label: words("form.label"), type: "text", required: false }]);
  };
  return (
    <Section
      title={words("form.fields")}
      note={fields.length}
      actions={
        <Button size="sm" icon={Plus} onPress={add}>
          {words("form.addField")}
        </Button>
      }
    >
      <ol className="flex flex-col">
        {fields.map((field, index) => (
          <li key={field.key} className="flex gap-2 border-line border-b py-3 last:border-b-0">
            <FieldEditor
              field={field}
              onChange={(changed) => save(fields.map((each, at) => (at === index ? changed : each)))}
            />
            <div className="flex shrink-0 flex-col">
              <IconButton
                size="sm"
                icon={ArrowUp}
                label={words("form.up")}
                isDisabled={index === 0}
                onPress={() => move(index, index - 1)}
              />
              <IconButton
                size="sm"
                icon={ArrowDown}
                label={words("form.down")}
                isDisabled={index === fields.length - 1}
                onPress={() => move(index, index + 1)}
              />
              <IconButton
                size="sm"
                icon={Trash2}
                label={words("form.remove", { label: field.label })}
                onPress={() => save(fields.filter((each) => each !== field))}
              />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const none = "none";

function FieldEditor({ field, onChange }: { field: FormField; onChange: (field: FormField) => void }) {
  const words = useWords("inbound");
  const edit = (part: Partial<FormField>) => onChange({ ...field, ...part });
  return (
    <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)]">
      <TextField
        label={words("form.label")}
        value={field.label}
        onChange={(label) => edit({ label })}
        maxLength={120}
      />
      <Select
        label={words("form.type")}
        value={field.type}
        onChange={(type) => edit({ type, ...(type === "select" ? { options: field.options ?? [] } : {}) })}
        options={fieldTypes.map((value) => ({ value, label: words(`form.kind.${value}`) }))}
      />
      <Select
        label={words("form.meaning")}
        value={field.meaning ?? none}
        onChange={(value) => edit({ meaning: value === none ? undefined : (value as Meaning) })}
        options={[
          { value: none as string, label: words("form.noMeaning") },
          ...meanings.map((value) => ({ value: value as string, label: words(`form.says.${value}`) })),
        ]}
      />
      {field.type === "select" && (
        <TextArea
          label={words("form.options")}
          value={(field.options ?? []).join("\n")}
          onChange={(text) => edit({ options: text.split("\n") })}
          rows={3}
          className="sm:col-span-3"
        />
      )}
      {field.type !== "hidden" && (
        <Checkbox isSelected={field.required} onChange={(required) => edit({ required })}>
          {words("form.required")}
        </Checkbox>
      )}
    </div>
  );
}
