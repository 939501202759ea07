import { Minus, Plus } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { classNames } from "../../platform/web/class-names.ts";
import { inputShape } from "../../platform/web/kit/field-frame.tsx";
import { IconButton } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Hours, Week } from "../open.ts";

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const NEXT: Hours = ["09:00", "17:30"];

interface WeekEditorProps {
  label: string;
  value: Week;
  onChange: (week: Week) => void;
}

/** Seven days, each free or with stretches of hours, on the wall clock of the zone beside it. */
export function WeekEditor({ label, value, onChange }: WeekEditorProps) {
  const set = (day: (typeof days)[number], hours: Hours[]) => onChange({ ...value, [day]: hours });
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="divide-y divide-line">
        {days.map((day) => (
          <DayRow key={day} day={day} hours={value[day] ?? []} onChange={(hours) => set(day, hours)} />
        ))}
      </div>
    </fieldset>
  );
}

function DayRow({
  day,
  hours,
  onChange,
}: {
  day: number;
  hours: Hours[];
  onChange: (hours: Hours[]) => void;
}) {
  const words = useWords("team");
  const id = useId();
  const name = words(`day.${day}`);
  const change = (index: number, next: Hours) => onChange(hours.map((one, i) => (i === index ? next : one)));
  return (
    <fieldset
      aria-labelledby={id}
      className="flex min-h-11 min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-1.5"
    >
      <span id={id} className="w-20 shrink-0 sm:w-24">
        {name}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        {hours.length === 0 && <span className="text-faint">{words("week.free")}</span>}
        {hours.map(([from, until], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
          <span key={index} className="flex items-center gap-1.5">
            <Time
              label={words("week.from", { day: name })}
              value={from}
              onChange={(next) => change(index, [next, until])}
            />
            <span aria-hidden className="text-faint">
              –
            </span>
            <Time
              label={words("week.until", { day: name })}
              value={until}
              onChange={(next) => change(index, [from, next])}
            />
            <IconButton
              size="sm"
              icon={Minus}
              label={words("week.remove", { day: name })}
              onPress={() => onChange(hours.filter((_, i) => i !== index))}
            />
          </span>
        ))}
      </span>
      <IconButton
        size="sm"
        icon={Plus}
        label={words("week.add", { day: name })}
        onPress={() => onChange([...hours, hours.length > 0 ? ["18:00", "20:00"] : NEXT])}
      />
    </fieldset>
  );
}

const CLOCK = /^(?:([01]?\d|2[0-3]):?([0-5]\d)|(24):?(00))$/;

/** "9:00" and "0900" become "09:00"; what is no time goes back to what it was. 24-hour, as clocks of work are written. */
function Time({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const settle = () => {
    const [, hour, minute, midnight] = CLOCK.exec(text.trim()) ?? [];
    const next = midnight ? "24:00" : hour ? `${hour.padStart(2, "0")}:${minute}` : value;
    setText(next);
    if (next !== value) onChange(next);
  };
  return (
    <input
      aria-label={label}
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === "Enter" && settle()}
      className={classNames(inputShape, "num w-16 text-center")}
    />
  );
}
