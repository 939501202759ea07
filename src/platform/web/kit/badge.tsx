import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { softTone, type Tone } from "./tones.ts";

interface BadgeProps {
  children: ReactNode;
  tone?: Tone;
  icon?: LucideIcon;
  className?: string;
}

export function Badge({ children, tone = "neutral", icon: Icon, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 align-middle w-fit max-w-full shrink-0 items-center gap-1 rounded-sm border px-1.5 font-medium text-sm",
        softTone[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden size={12} className="shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}
