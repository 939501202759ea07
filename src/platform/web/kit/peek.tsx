import { ArrowUpRight, X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

interface PeekProps {
  label: string;
  onClose: () => void;
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}

/** A look at one row beside its list: not modal, so J and K move on while it stays open. */
export function Peek({ label, onClose, onOpen, children }: PeekProps) {
  const words = useWords("kit");
  return (
    <aside
      aria-label={label}
      className="animate-slide-in fixed inset-0 z-30 flex flex-col border-line bg-surface shadow-lg sm:static sm:z-auto sm:w-[400px] sm:shrink-0 sm:border-l sm:shadow-none"
    >
      <header className="flex h-10 shrink-0 items-center justify-between border-line border-b pr-2 pl-4">
        {onOpen ? (
          <Button
            tone="ghost"
            size="sm"
            icon={ArrowUpRight}
            shortcut="Enter"
            onPress={onOpen}
            className="-ml-2"
          >
            {words("act.open")}
          </Button>
        ) : (
          <span />
        )}
        <IconButton icon={X} label={words("act.close")} shortcut="Escape" size="sm" onPress={onClose} />
      </header>
      <div className="scroll-quiet min-h-0 flex-1 overflow-auto p-4">{children}</div>
    </aside>
  );
}
