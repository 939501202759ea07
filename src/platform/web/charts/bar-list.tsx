import { classNames } from "../class-names.ts";
import { TextLink } from "../kit/text-link.tsx";
import { type RoleHue, solidHue } from "../kit/tones.ts";

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value in words: "€ 42k", "38". */
  text: string;
  hue?: RoleHue;
  href?: string;
}

/** A ranking. Every bar is its own label and opens its rows: no axis, no legend, and it reads as a list already. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ol aria-label={label} className="flex flex-col gap-2">
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="flex items-baseline justify-between gap-3">
            {bar.href ? (
              <TextLink quiet href={bar.href} className="truncate">
                {bar.label}
              </TextLink>
            ) : (
              <span className="truncate">{bar.label}</span>
            )}
            <span className="num font-medium">{bar.text}</span>
          </span>
          <span aria-hidden className="mt-1 block h-1.5 overflow-hidden rounded-full bg-press">
            <span
              className={classNames("block h-full rounded-full", bar.hue ? solidHue[bar.hue] : "bg-accent")}
              style={{ width: `${(bar.value / most) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
