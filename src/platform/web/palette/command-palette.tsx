import { Search } from "lucide-react";
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from "react-aria-components";
import { Kbd } from "../kit/kbd.tsx";
import { optionShape } from "../kit/popover.tsx";
import { ShortcutLayer } from "../shortcuts.ts";
import type { SearchSource } from "../web-room.ts";
import { useWords } from "../words.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { useFound } from "./use-found.ts";

interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  entries: readonly PaletteEntry[];
  sources: readonly SearchSource[];
  go: (to: string) => void;
}

/** ⌘K: every command with its key, every record by name. */
export function CommandPalette({ isOpen, onClose, ...rest }: CommandPaletteProps) {
  const words = useWords("kit");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="entering:animate-fade fixed inset-0 z-50 flex items-start justify-center bg-scrim p-3 sm:pt-[14vh]"
    >
      <Modal className="entering:animate-rise w-full max-w-xl">
        <Dialog
          aria-label={words("palette.title")}
          className="overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none"
        >
          <ShortcutLayer>
            <PaletteBody {...rest} onClose={onClose} />
          </ShortcutLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ entries, sources, go, onClose }: Omit<CommandPaletteProps, "isOpen">) {
  const words = useWords("kit");
  const { contains } = useFilter({ sensitivity: "base" });
  const [text, setText] = useState("");
  const found = useFound(sources, text);
  const fits = entries.filter((entry) => contains(`${entry.label} ${entry.also ?? ""}`, text));
  const sections = [
    ...found.groups.map((group) => ({
      label: group.label,
      rows: group.hits.map((hit) => ({
        key: `${group.key}:${hit.id}`,
        label: hit.label,
        detail: hit.detail,
        icon: group.icon,
        run: () => go(hit.to),
      })),
    })),
    ...Object.entries(Object.groupBy(fits, (entry) => entry.group)).map(([label, rows = []]) => ({
      label,
      rows,
    })),
  ].filter((section) => section.rows.length > 0);
  const runs = new Map(sections.flatMap((section) => section.rows.map((row) => [row.key, row.run])));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField
        aria-label={words("palette.title")}
        autoFocus
        className="flex items-center gap-2.5 border-line border-b px-4"
      >
        <Search aria-hidden size={16} className="text-faint" />
        <Input
          placeholder={words("palette.ask")}
          className="h-12 flex-1 bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </TextField>
      {/* Focus stays in the field and the entries are pointed at, so what scrolls must be reachable by itself. */}
      <div
        role="group"
        aria-label={words("palette.found")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1)
        tabIndex={0}
        className="scroll-quiet max-h-[min(420px,60vh)] overflow-auto outline-none"
      >
        <Menu
          aria-label={words("palette.title")}
          onAction={(key) => {
            onClose();
            runs.get(String(key))?.();
          }}
          renderEmptyState={() => (
            <p className="px-4 py-6 text-center text-muted">
              {words(found.isSearching ? "palette.searching" : "palette.none", { text })}
            </p>
          )}
          className="p-1.5 outline-none"
        >
          {sections.map((section) => (
            <MenuSection key={section.label} aria-label={section.label} className="pb-1">
              <Header className="px-2 pt-2 pb-1 font-medium text-faint text-sm">{section.label}</Header>
              {section.rows.map((row) => (
                <PaletteRow key={row.key} row={row} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}

function PaletteRow({ row }: { row: Omit<PaletteEntry, "group"> }) {
  const { key, label, detail, icon: Icon, shortcut } = row;
  return (
    <MenuItem id={key} textValue={label} className={`${optionShape} min-h-8`}>
      {Icon && <Icon aria-hidden size={15} className="shrink-0 text-faint" />}
      <span className="min-w-0 truncate">{label}</span>
      {detail && (
        <span data-detail className="min-w-0 flex-1 truncate text-faint text-sm">
          {detail}
        </span>
      )}
      {shortcut && <Kbd keys={shortcut} className="ml-auto" />}
    </MenuItem>
  );
}
