import type { LucideIcon } from "lucide-react";
import { formatInstant } from "../../platform/web/format.ts";
import { EmptyState, TextLink } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

interface NothingDueProps {
  icon: LucideIcon;
  done: number;
  nextDueAt: string | null;
}

/** An empty list is either a day done or a first day: it says which, and what comes next. */
export function NothingDue({ icon, done, nextDueAt }: NothingDueProps) {
  const words = useWords("activity");
  const viewer = useViewer();
  return (
    <EmptyState
      icon={icon}
      title={words(done > 0 ? "today.allDone" : "today.nothingDue")}
      actions={<TextLink href="/leads">{words("today.toLeads")}</TextLink>}
    >
      {nextDueAt
        ? words("today.nextAt", { when: formatInstant(nextDueAt, viewer) })
        : words("today.nothingPlanned")}
    </EmptyState>
  );
}
