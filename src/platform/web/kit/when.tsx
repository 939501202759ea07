import { Focusable } from "react-aria-components";
import { type DateStyle, formatInstant, formatRelative } from "../format.ts";
import { useNow } from "../now.ts";
import { useViewer } from "../viewer.tsx";
import { Tooltip } from "./tooltip.tsx";

interface WhenProps {
  /** An instant; for a calendar day write `formatDay`. */
  at: string | null;
  /** "relative" is "4 min ago"; the others are dates. Either way the whole moment with its zone is in the tooltip. */
  as?: "relative" | DateStyle;
}

export function When({ at, as = "relative" }: WhenProps) {
  const viewer = useViewer();
  const now = useNow(30);
  if (at === null) return <span className="text-faint">–</span>;
  return (
    <Tooltip text={formatInstant(at, viewer)}>
      <Focusable>
        <time dateTime={at} role="note" className="focus-ring num whitespace-nowrap rounded-sm">
          {as === "relative" ? formatRelative(at, now, viewer) : formatInstant(at, viewer, as)}
        </time>
      </Focusable>
    </Tooltip>
  );
}
