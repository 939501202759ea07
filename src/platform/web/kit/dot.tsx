import { classNames } from "../class-names.ts";
import { type RoleHue, solidHue, solidTone, type Tone } from "./tones.ts";

interface DotProps {
  /** What the colour means, in words beside it; `hidden` when the words stand elsewhere in the row. */
  label: string;
  tone?: Tone;
  hue?: RoleHue;
  labelHidden?: boolean;
}

export function Dot({ label, tone = "neutral", hue, labelHidden }: DotProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <span
        aria-hidden
        className={classNames("size-2 shrink-0 rounded-full", hue ? solidHue[hue] : solidTone[tone])}
      />
      <span className={labelHidden ? "sr-only" : "truncate"}>{label}</span>
    </span>
  );
}
