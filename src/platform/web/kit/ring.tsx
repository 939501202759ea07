import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import type { Tone } from "./tones.ts";

interface RingProps {
  /** Read aloud: "Plan of today". */
  label: string;
  value: number;
  max: number;
  tone?: Tone;
  size?: number;
  /** In the middle; nothing under 32 px. */
  children?: ReactNode;
}

const strokes: Record<Tone, string> = {
  neutral: "stroke-field",
  accent: "stroke-accent",
  green: "stroke-green",
  amber: "stroke-amber",
  red: "stroke-red",
};

export function Ring({ label, value, max, tone = "accent", size = 40, children }: RingProps) {
  const width = size < 24 ? 2.5 : size / 11;
  const radius = (size - width) / 2;
  const around = 2 * Math.PI * radius;
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: "none", strokeWidth: width };
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="relative inline-flex shrink-0 items-center justify-center"
      style={{ width: size, height: size }}
    >
      <svg aria-hidden width={size} height={size} className="absolute -rotate-90">
        <circle {...circle} className="stroke-press" />
        <circle
          {...circle}
          strokeLinecap="round"
          strokeDasharray={`${share * around} ${around}`}
          className={classNames(strokes[tone], share === 0 && "opacity-0")}
        />
      </svg>
      {children && <span className="num relative font-semibold text-sm">{children}</span>}
    </span>
  );
}
