import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { softTone, type Tone } from "./tones.ts";

interface BannerProps {
  tone?: Tone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

const icons: Record<Tone, LucideIcon> = {
  neutral: Info,
  accent: Info,
  green: CircleCheck,
  amber: TriangleAlert,
  red: CircleAlert,
};

export function Banner({ tone = "neutral", title, children, actions, className }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "red" ? "alert" : "status"}
      className={classNames(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3 py-2",
        softTone[tone],
        className,
      )}
    >
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-ink">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 flex-wrap gap-2 self-center">{actions}</div>}
    </div>
  );
}
