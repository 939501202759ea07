import { Meter as AriaMeter, Label } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { solidTone, type Tone } from "./tones.ts";

interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** "38 of 50 calls". */
  text: string;
  tone?: Tone;
}

export function Meter({ label, value, max, text, tone = "accent" }: MeterProps) {
  return (
    <AriaMeter
      value={Math.min(value, max)}
      maxValue={max}
      valueLabel={text}
      className="flex flex-col gap-1.5"
    >
      {({ percentage, valueText }) => (
        <>
          <span className="flex items-baseline justify-between gap-3">
            <Label>{label}</Label>
            <span className="num text-muted text-sm">{valueText}</span>
          </span>
          <span className="h-1.5 overflow-hidden rounded-full bg-press">
            <span
              className={classNames("block h-full rounded-full", solidTone[tone])}
              style={{ width: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaMeter>
  );
}
