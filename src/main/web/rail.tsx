import { Link, useLocation } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { classNames } from "../../platform/web/class-names.ts";
import { IconButton } from "../../platform/web/kit/icon-button.tsx";
import { useMedia } from "../../platform/web/media.ts";
import { useRemembered } from "../../platform/web/remembered.ts";
import { useSession } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import type { NavEntry } from "../../platform/web/web-room.ts";
import { useWords } from "../../platform/web/words.ts";
import { MemberMenu } from "./member-menu.tsx";

export function Rail({ nav }: { nav: readonly NavEntry[] }) {
  const words = useWords("shell");
  const { workspace } = useSession();
  const narrow = useMedia("(max-width: 1023px)");
  const [chosen, setFolded] = useRemembered<boolean | null>("rail.folded", null);
  const folded = chosen ?? narrow;
  useShortcut({ keys: "[", label: words(folded ? "unfold" : "collapse"), run: () => setFolded(!folded) });
  const side = nav.filter((entry) => entry.place !== "foot");
  const foot = nav.filter((entry) => entry.place === "foot");
  return (
    <nav
      aria-label={words("rail")}
      className={classNames(
        "flex shrink-0 flex-col border-line border-r bg-canvas p-2",
        folded ? "w-14 items-center" : "w-56",
      )}
    >
      <div className={classNames("mb-2 flex h-8 items-center gap-2", folded ? "justify-center" : "px-1.5")}>
        <img src="/mark.svg" alt="" className="size-6" />
        {!folded && <span className="min-w-0 flex-1 truncate font-semibold">{workspace.name}</span>}
        {!folded && (
          <IconButton
            icon={PanelLeftClose}
            label={words("collapse")}
            shortcut="["
            size="sm"
            onPress={() => setFolded(true)}
          />
        )}
      </div>
      {folded && (
        <IconButton
          icon={PanelLeftOpen}
          label={words("unfold")}
          shortcut="["
          size="md"
          onPress={() => setFolded(false)}
        />
      )}
      <ul className="scroll-quiet flex min-h-0 w-full flex-1 flex-col gap-px overflow-auto">
        {side.map((entry) => (
          <RailEntry key={entry.to} entry={entry} folded={folded} />
        ))}
      </ul>
      <ul className="flex w-full flex-col gap-px pt-2">
        {foot.map((entry) => (
          <RailEntry key={entry.to} entry={entry} folded={folded} />
        ))}
      </ul>
      <MemberMenu folded={folded} />
    </nav>
  );
}

function RailEntry({ entry, folded }: { entry: NavEntry; folded: boolean }) {
  const { t } = useTranslation();
  const { icon: Icon, badge: Count } = entry;
  const isHere = useIsHere(entry);
  const label = t(entry.label);
  return (
    <li>
      <Link
        to={entry.to}
        title={folded ? label : undefined}
        aria-current={isHere ? "page" : undefined}
        className={classNames(
          "focus-ring flex h-8 items-center gap-2.5 rounded-md text-muted hover:bg-press/70 hover:text-ink",
          folded ? "justify-center" : "px-2",
          isHere && "bg-press font-medium text-ink",
        )}
      >
        <Icon aria-hidden size={16} strokeWidth={isHere ? 2.1 : 1.8} className="shrink-0" />
        <span className={folded ? "sr-only" : "min-w-0 flex-1 truncate"}>{label}</span>
        {!folded && Count && (
          <span className="num text-faint text-sm">
            <Count />
          </span>
        )}
      </Link>
    </li>
  );
}

export function useIsHere({ to, also = [] }: Pick<NavEntry, "to" | "also">): boolean {
  const { pathname } = useLocation();
  const isAt = (place: string) => pathname === place || (place !== "/" && pathname.startsWith(`${place}/`));
  return isAt(to) || also.some(isAt);
}
