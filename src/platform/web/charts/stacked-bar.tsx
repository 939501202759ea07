import { classNames } from "../class-names.ts";
import { type RoleHue, solidHue, solidTone, type Tone } from "../kit/tones.ts";
import { useWords } from "../words.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface Part {
  label: string;
  value: number;
  /** "14 min". */
  text: string;
  tone?: Tone;
  hue?: RoleHue;
}

/** What a whole is made of: whose minutes, which sources. Labels stand under their part, in its order. */
export function StackedBar({ label, parts }: { label: string; parts: readonly Part[] }) {
  const words = useWords("kit");
  const whole = parts.reduce((sum, part) => sum + part.value, 0) || 1;
  const fill = (part: Part) => (part.hue ? solidHue[part.hue] : solidTone[part.tone ?? "neutral"]);
  return (
    <ChartFrame
      label={label}
      columns={[words("chart.part"), words("chart.value")]}
      rows={parts.map((part) => [part.label, part.text])}
    >
      <div className="flex h-3 gap-px overflow-hidden rounded-full">
        {parts.map((part) => (
          <span
            key={part.label}
            title={`${part.label}: ${part.text}`}
            className={classNames("min-w-1", fill(part))}
            style={{ flexGrow: part.value / whole, flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {parts.map((part) => (
          <li key={part.label} className="flex items-center gap-1.5">
            <span className={classNames("size-2 rounded-full", fill(part))} />
            <span className="text-muted">{part.label}</span>
            <span className="num font-medium">{part.text}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
