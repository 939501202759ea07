import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { useShortcut } from "../shortcuts.ts";
import { useWords } from "../words.ts";

export interface ComposerMode {
  key: string;
  /** "Note", "Mail", "Call", "Task". */
  label: string;
  icon: LucideIcon;
  /** One letter: n, m, l, t. */
  shortcut: string;
  isDisabled?: boolean;
  /** The form; `close` folds the composer after it is saved. */
  render: (controls: { close: () => void }) => ReactNode;
}

interface ComposerProps {
  label: string;
  modes: readonly ComposerMode[];
  /** Rooms further down add their own modes here: `<Slot of={composerModes} …/>` buttons. */
  aside?: ReactNode;
}

/** Folded it is one quiet line; a key or a click opens the form of that kind in place. */
export function Composer({ label, modes, aside }: ComposerProps) {
  const [open, setOpen] = useState<string | null>(null);
  const mode = modes.find((each) => each.key === open);
  const close = () => setOpen(null);
  return (
    <section
      aria-label={label}
      className="rounded-lg border border-line bg-surface focus-within:border-line-strong"
    >
      <div className="flex flex-wrap items-center gap-0.5 p-1">
        {modes.map((each) => (
          <ModeButton
            key={each.key}
            mode={each}
            isOpen={each.key === open}
            toggle={() => setOpen(each.key === open ? null : each.key)}
          />
        ))}
        {aside && <span className="ml-auto flex items-center gap-1">{aside}</span>}
      </div>
      {mode && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds the form it bubbles from
        <div
          key={mode.key}
          className="border-line border-t p-3"
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.defaultPrevented) close();
          }}
        >
          {mode.render({ close })}
        </div>
      )}
    </section>
  );
}

function ModeButton({ mode, isOpen, toggle }: { mode: ComposerMode; isOpen: boolean; toggle: () => void }) {
  const { label, icon: Icon, shortcut, isDisabled } = mode;
  const words = useWords("kit");
  useShortcut({
    keys: shortcut,
    label,
    group: words("record.write"),
    run: toggle,
    isDisabled: isDisabled ?? false,
  });
  return (
    <ToggleButton
      isSelected={isOpen}
      onChange={toggle}
      isDisabled={isDisabled ?? false}
      className={classNames(
        "focus-ring flex h-7 items-center gap-1.5 rounded-md px-2 text-muted hovered:bg-hover hovered:text-ink chosen:bg-press chosen:font-medium chosen:text-ink off:opacity-45",
      )}
    >
      <Icon aria-hidden size={14} />
      {label}
      <kbd className="hidden font-sans text-faint text-xs sm:inline">{shortcut.toUpperCase()}</kbd>
    </ToggleButton>
  );
}
