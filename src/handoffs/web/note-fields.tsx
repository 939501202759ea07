import { Plus, X } from "lucide-react";
import { Button, IconButton, Select, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { NoteToWrite } from "../note.ts";

interface NoteFieldsProps {
  note: NoteToWrite;
  onChange: (note: NoteToWrite) => void;
}

const optional = ["problem", "tools", "concerns", "testFirst", "logistics"] as const;
const levels = ["low", "medium", "high"] as const;

/** The parts of a good note in the order they are read; the first five must be there. */
export function NoteFields({ note, onChange }: NoteFieldsProps) {
  const words = useWords("handoffs");
  const set = (changed: Partial<NoteToWrite>) => onChange({ ...note, ...changed });
  return (
    <>
      <TextArea
        label={words("offer.quote")}
        help={words("offer.quoteHelp")}
        value={note.whyNow ?? ""}
        onChange={(whyNow) => set({ whyNow })}
        rows={2}
      />
      <People note={note} onChange={onChange} />
      {(["promised", "notPromised", "agenda"] as const).map((key) => (
        <TextArea
          key={key}
          label={words(`note.${key}`)}
          value={note[key] ?? ""}
          onChange={(text) => set({ [key]: text })}
          rows={2}
        />
      ))}
      <details className="group">
        <summary className="focus-ring w-fit cursor-pointer rounded-sm py-1 text-accent-ink">
          {words("offer.optional")}
        </summary>
        <div className="flex flex-col gap-4 pt-3">
          {optional.map((key) => (
            <TextArea
              key={key}
              label={words(`note.${key}`)}
              value={note[key] ?? ""}
              onChange={(text) => set({ [key]: text || undefined })}
              rows={2}
            />
          ))}
          <Select
            label={words("note.confidence")}
            options={levels.map((value) => ({ value, label: words(`note.level.${value}`) }))}
            value={note.confidence ?? null}
            onChange={(confidence) => set({ confidence })}
          />
        </div>
      </details>
    </>
  );
}

const stances = ["for", "open", "against", "unknown"] as const;

function People({ note, onChange }: NoteFieldsProps) {
  const words = useWords("handoffs");
  const people = note.people ?? [];
  const put = (index: number, changed: Partial<(typeof people)[number]>) =>
    onChange({ ...note, people: people.map((one, at) => (at === index ? { ...one, ...changed } : one)) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{words("note.people")}</legend>
      {people.map((one, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own, and their place is what one edits.
          key={index}
          className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[2fr_2fr_1fr_auto]"
        >
          <TextField
            label={words("offer.personName")}
            value={one.name}
            onChange={(name) => put(index, { name })}
          />
          <TextField
            label={words("offer.personRole")}
            value={one.role ?? ""}
            onChange={(role) => put(index, { role })}
          />
          <Select
            label={words("offer.stance")}
            options={stances.map((value) => ({ value, label: words(`note.stance.${value}`) }))}
            value={one.stance}
            onChange={(stance) => put(index, { stance })}
          />
          <IconButton
            icon={X}
            label={words("offer.remove")}
            onPress={() => onChange({ ...note, people: people.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={Plus}
        className="self-start"
        isDisabled={people.length >= 12}
        onPress={() => onChange({ ...note, people: [...people, { name: "", role: "", stance: "unknown" }] })}
      >
        {words("offer.addPerson")}
      </Button>
    </fieldset>
  );
}
