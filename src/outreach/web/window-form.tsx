import { Checkbox, Section, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SendWindow } from "../sequence.ts";

interface WindowFormProps {
  window: SendWindow;
  error: (field: string) => string | undefined;
  onChange: (window: SendWindow) => void;
}

export function WindowForm({ window, error, onChange }: WindowFormProps) {
  const words = useWords("outreach");
  const toggle = (day: number, isOn: boolean) =>
    onChange({
      ...window,
      days: isOn ? [...window.days, day].sort() : window.days.filter((one) => one !== day),
    });
  return (
    <Section title={words("window.title")}>
      <p className="mb-3 text-muted">{words("window.says")}</p>
      <fieldset className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        <legend className="sr-only">{words("window.days")}</legend>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Checkbox key={day} isSelected={window.days.includes(day)} onChange={(isOn) => toggle(day, isOn)}>
            {words(`window.day.${day}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="grid max-w-72 grid-cols-2 gap-3">
        <TextField
          label={words("window.from")}
          value={window.from}
          error={error("from")}
          onChange={(from) => onChange({ ...window, from })}
        />
        <TextField
          label={words("window.until")}
          value={window.until}
          error={error("until")}
          onChange={(until) => onChange({ ...window, until })}
        />
      </div>
    </Section>
  );
}
