import { classNames } from "../class-names.ts";
import { type RoleHue, solidHue } from "./tones.ts";

interface AvatarProps {
  name: string;
  hue?: RoleHue | undefined;
  size?: "sm" | "md" | "lg";
  /** Writes the name beside it. */
  withName?: boolean;
  className?: string;
}

const sizes = { sm: "size-5 text-[9px]", md: "size-7 text-xs", lg: "size-10 text-base" };

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : "";
  return `${[...(words[0] ?? "")][0] ?? ""}${[...(last ?? "")][0] ?? ""}`.toUpperCase();
};

export function Avatar({ name, hue, size = "md", withName = false, className }: AvatarProps) {
  return (
    <span className={classNames("inline-flex min-w-0 max-w-full items-center gap-2 align-middle", className)}>
      <span
        {...(withName ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
        className={classNames(
          "relative flex shrink-0 items-center justify-center overflow-hidden rounded-md border border-line bg-press/60 font-semibold text-muted tracking-tight",
          sizes[size],
          hue && "pl-0.5",
        )}
      >
        {hue && <span className={classNames("absolute inset-y-0 left-0 w-[3px]", solidHue[hue])} />}
        {initialsOf(name)}
      </span>
      {withName && <span className="truncate">{name}</span>}
    </span>
  );
}
