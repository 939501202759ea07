import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaletteEntry } from "../../platform/web/palette/palette-entry.ts";
import { useSession } from "../../platform/web/session.ts";
import { useShortcut, useShortcutList } from "../../platform/web/shortcuts.ts";
import type { NavEntry, RoomCommand } from "../../platform/web/web-room.ts";
import { useWords } from "../../platform/web/words.ts";
import { rooms } from "./rooms.ts";
import { sourcesOf } from "./rooms-of-member.ts";

const CommandPalette = lazy(async () => ({
  default: (await import("../../platform/web/palette/command-palette.tsx")).CommandPalette,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import("../../platform/web/palette/shortcut-sheet.tsx")).ShortcutSheet,
}));

interface PaletteHostProps {
  nav: readonly NavEntry[];
  commands: readonly RoomCommand[];
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

export function PaletteHost({ nav, commands, isOpen, setOpen }: PaletteHostProps) {
  const words = useWords("shell");
  const { t } = useTranslation();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const bindings = useShortcutList();
  const go = (to: string) => void navigate({ to });
  const sources = useMemo(
    () => sourcesOf(rooms, session.member).map((source) => ({ ...source, label: t(source.label) })),
    [session.member, t],
  );
  useShortcut({ keys: "mod+k", label: words("search"), run: () => setOpen(true) });
  useShortcut({ keys: "?", label: words("member.shortcuts"), run: () => setSheetOpen(true) });

  const places: PaletteEntry[] = nav.map(({ to, label, icon, shortcut }) => ({
    key: `to:${to}`,
    group: words("palette.goTo"),
    label: t(label),
    icon,
    shortcut,
    run: () => go(to),
  }));
  const doings: PaletteEntry[] = commands.map((command) => ({
    key: `do:${command.id}`,
    group: words(command.kind === "create" ? "create" : "palette.do"),
    label: t(command.label),
    icon: command.icon,
    shortcut: command.shortcut,
    run: () => command.run({ navigate: go, session, client }),
  }));
  const taken = new Set([...places, ...doings].map((entry) => entry.shortcut));
  const page: PaletteEntry[] = bindings
    .filter(({ keys }) => keys !== "mod+k" && !taken.has(keys))
    .map(({ keys, label, run }) => ({
      key: `key:${keys}`,
      group: words("palette.page"),
      label,
      shortcut: keys,
      run,
    }));

  return (
    <>
      {nav.map(
        (entry) =>
          entry.shortcut && (
            <GoShortcut
              key={entry.to}
              keys={entry.shortcut}
              label={t(entry.label)}
              run={() => go(entry.to)}
            />
          ),
      )}
      {doings.map(
        (entry) =>
          entry.shortcut && (
            <GoShortcut key={entry.key} keys={entry.shortcut} label={entry.label} run={entry.run} />
          ),
      )}
      <Suspense fallback={null}>
        {isOpen && (
          <CommandPalette
            isOpen
            onClose={() => setOpen(false)}
            entries={[...doings, ...places, ...page]}
            sources={sources}
            go={go}
          />
        )}
        {isSheetOpen && <ShortcutSheet bindings={bindings} isOpen onClose={() => setSheetOpen(false)} />}
      </Suspense>
    </>
  );
}

/** A hook per entry needs a component per entry. */
function GoShortcut({ keys, label, run }: { keys: string; label: string; run: () => void }) {
  useShortcut({ keys, label, group: useWords("shell")("palette.goTo"), run });
  return null;
}
