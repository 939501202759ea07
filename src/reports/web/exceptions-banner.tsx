import { useState } from "react";
import { formatDay } from "../../platform/web/format.ts";
import { Banner, Button } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

/** As many as leave the numbers themselves in sight. */
const SHOWN = 4;

interface ExceptionsBannerProps {
  exceptions: readonly {
    member: { id: string; name: string };
    role: string;
    fromOn: string;
    untilOn: string | null;
  }[];
  className?: string;
}

/** Numbers of somebody who did two jobs are not those of one: the page says so wherever they appear (PRODUCT §2). */
export function ExceptionsBanner({ exceptions, className }: ExceptionsBannerProps) {
  const words = useWords("reports");
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (exceptions.length === 0) return null;
  const shown = isOpen ? exceptions : exceptions.slice(0, SHOWN);
  const people = new Set(exceptions.map(({ member }) => member.id)).size;
  return (
    <Banner
      tone="amber"
      title={words("exceptions.title", { count: people })}
      {...(className ? { className } : {})}
    >
      <ul className="columns-1 sm:columns-2">
        {shown.map(({ member, role, fromOn, untilOn }) => (
          <li key={`${member.id}-${role}-${fromOn}`}>
            {words(untilOn ? "exceptions.until" : "exceptions.open", {
              name: member.name,
              role: words(`role.${role}`),
              from: formatDay(fromOn, viewer),
              until: untilOn ? formatDay(untilOn, viewer) : "",
            })}
          </li>
        ))}
      </ul>
      {exceptions.length > SHOWN && (
        <Button size="sm" tone="ghost" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words(isOpen ? "exceptions.fewer" : "exceptions.all", { count: exceptions.length })}
        </Button>
      )}
    </Banner>
  );
}
