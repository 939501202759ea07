import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { classNames } from "../../platform/web/class-names.ts";
import { Drawer } from "../../platform/web/kit/drawer.tsx";
import type { NavEntry } from "../../platform/web/web-room.ts";
import { useWords } from "../../platform/web/words.ts";
import { MemberMenu } from "./member-menu.tsx";
import { useIsHere } from "./rail.tsx";

const slots = 4;
const cell =
  "focus-ring flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 rounded-md text-xs";

/** The rail of a phone: the first four places, the others behind More. */
export function BottomBar({ nav }: { nav: readonly NavEntry[] }) {
  const words = useWords("shell");
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const rest = nav.slice(slots);
  return (
    <nav
      aria-label={words("rail")}
      className="flex shrink-0 border-line border-t bg-surface px-1 pb-[env(safe-area-inset-bottom)]"
    >
      {nav.slice(0, slots).map((entry) => (
        <BarEntry key={entry.to} entry={entry} />
      ))}
      <Button onPress={() => setOpen(true)} className={classNames(cell, "text-muted")}>
        <Ellipsis aria-hidden size={19} />
        {words("more")}
      </Button>
      <Drawer
        title={words("places")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<MemberMenu folded={false} />}
      >
        <ul className="flex flex-col">
          {rest.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                onClick={() => setOpen(false)}
                className="focus-ring flex h-11 items-center gap-3 rounded-md px-2 text-lg"
              >
                <Icon aria-hidden size={18} className="text-muted" />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </Drawer>
    </nav>
  );
}

function BarEntry({ entry }: { entry: NavEntry }) {
  const { t } = useTranslation();
  const { to, label, icon: Icon } = entry;
  const isHere = useIsHere(entry);
  return (
    <Link
      to={to}
      aria-current={isHere ? "page" : undefined}
      className={classNames(cell, isHere ? "font-medium text-accent-ink" : "text-muted")}
    >
      <Icon aria-hidden size={19} strokeWidth={isHere ? 2.2 : 1.8} />
      <span className="max-w-full truncate">{t(label)}</span>
    </Link>
  );
}
