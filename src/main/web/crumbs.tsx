import { Link, useMatches } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePhone } from "../../platform/web/media.ts";
import { useWords } from "../../platform/web/words.ts";
import { crumbTrail } from "./crumb-trail.ts";
import { rooms } from "./rooms.ts";

const known = rooms
  .flatMap((room) => room.routes ?? [])
  .flatMap(({ path, crumb }) => (crumb ? [{ path, crumb }] : []));

/** The pages above this one, then the page's own name as it says it itself: the trail cannot disagree with the title. A phone has room for the way back alone. */
export function Crumbs({ title }: { title: string | null }) {
  const words = useWords("shell");
  const { t } = useTranslation();
  const phone = usePhone();
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? "/" });
  const above = crumbTrail(path, known);
  // At the top of a room the page's own heading says it already.
  if (above.length === 0) return <span className="flex-1" />;
  return (
    <nav aria-label={words("path")} className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1">
        {(phone ? above.slice(-1) : above).map(({ to, crumb }) => (
          <li key={to} className="flex min-w-0 shrink-0 items-center gap-1">
            {phone && <ChevronLeft aria-hidden size={15} className="text-faint" />}
            <Link to={to} className="focus-ring rounded-sm text-muted hover:text-ink">
              {t(crumb)}
            </Link>
            {!phone && <ChevronRight aria-hidden size={13} className="text-faint" />}
          </li>
        ))}
        {title && !phone && (
          <li aria-current="page" className="min-w-0 truncate font-medium">
            {title}
          </li>
        )}
      </ol>
    </nav>
  );
}
