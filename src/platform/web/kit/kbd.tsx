import { classNames } from "../class-names.ts";
import { keyCaps } from "../shortcut-keys.ts";

/** Not drawn on a phone, which has no keys. `<Kbd keys="mod+k" />` shows ⌘K or Ctrl K; `keys="g l"` is two presses, one after the other. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={classNames("inline-flex shrink-0 gap-0.5 max-sm:hidden", className)}>
      {keyCaps(keys).map((cap) => (
        <kbd
          key={cap}
          className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-xs text-muted"
        >
          {cap}
        </kbd>
      ))}
    </span>
  );
}
