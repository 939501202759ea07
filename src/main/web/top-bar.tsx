import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "../../platform/web/kit/button.tsx";
import { IconButton } from "../../platform/web/kit/icon-button.tsx";
import { Kbd } from "../../platform/web/kit/kbd.tsx";
import { Menu } from "../../platform/web/kit/menu.tsx";
import { Tooltip } from "../../platform/web/kit/tooltip.tsx";
import { usePhone } from "../../platform/web/media.ts";
import { useSession } from "../../platform/web/session.ts";
import { notifications, runningClocks, shellNotice } from "../../platform/web/shell-slots.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { Slot } from "../../platform/web/slots.ts";
import type { RoomCommand } from "../../platform/web/web-room.ts";
import { useWords } from "../../platform/web/words.ts";
import { Crumbs } from "./crumbs.tsx";
import { LiveDot } from "./live-dot.tsx";

interface TopBarProps {
  title: string | null;
  commands: readonly RoomCommand[];
  openPalette: () => void;
}

export function TopBar({ title, commands, openPalette }: TopBarProps) {
  const words = useWords("shell");
  const phone = usePhone();
  return (
    <>
      <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-surface px-4">
        <Crumbs title={title} />
        <Slot of={runningClocks} />
        <Tooltip text={words("search")} shortcut="mod+k">
          <AriaButton
            onPress={openPalette}
            {...(phone ? { "aria-label": words("search") } : {})}
            className="focus-ring flex h-8 items-center gap-2 rounded-md border border-line bg-canvas px-2 text-faint hovered:border-line-strong hovered:text-ink"
          >
            <Search aria-hidden size={15} />
            {!phone && <span className="pr-6">{words("search")}</span>}
            {!phone && <Kbd keys="mod+k" />}
          </AriaButton>
        </Tooltip>
        <CreateMenu commands={commands.filter((command) => command.kind === "create")} />
        <Slot of={notifications} />
        <LiveDot />
      </header>
      <Slot of={shellNotice} />
    </>
  );
}

function CreateMenu({ commands }: { commands: readonly RoomCommand[] }) {
  const words = useWords("shell");
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const phone = usePhone();
  const [isOpen, setOpen] = useState(false);
  useShortcut({
    keys: "c",
    label: words("create"),
    run: () => setOpen(true),
    isDisabled: commands.length === 0,
  });
  if (commands.length === 0) return null;
  return (
    <Menu
      label={words("create")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        phone ? (
          <IconButton icon={Plus} label={words("create")} tone="secondary" />
        ) : (
          <Button icon={Plus} shortcut="c">
            {words("create")}
          </Button>
        )
      }
      groups={[
        {
          entries: commands.map((command) => ({
            key: command.id,
            label: t(command.label),
            icon: command.icon,
            ...(command.shortcut ? { shortcut: command.shortcut } : {}),
            run: () => command.run({ navigate: (to) => void navigate({ to }), session, client }),
          })),
        },
      ]}
    />
  );
}
