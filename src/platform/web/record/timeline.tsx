import { Circle } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { dayOf, formatDay, formatInstant } from "../format.ts";
import { Avatar } from "../kit/avatar.tsx";
import { Button } from "../kit/button.tsx";
import { softTone } from "../kit/tones.ts";
import { useViewer } from "../viewer.tsx";
import { useWords } from "../words.ts";
import { presenterOf, type TimelineItem, useTimelinePresenters } from "./timeline-presenter.ts";

interface TimelineProps {
  label: string;
  /** Newest first. */
  items: readonly TimelineItem[];
  onMore?: (() => void) | undefined;
  empty: ReactNode;
}

/** Everything that happened, by day in the viewer's zone. A kind no room presents still shows its name: nothing is hidden. */
export function Timeline({ label, items, onMore, empty }: TimelineProps) {
  const viewer = useViewer();
  const words = useWords("kit");
  if (items.length === 0) return <>{empty}</>;
  const days = Object.entries(Object.groupBy(items, (item) => dayOf(item.at, viewer)));
  return (
    <div className="flex flex-col gap-5">
      {days.map(([day, ofDay = []]) => (
        <section key={day} aria-label={`${label}, ${formatDay(day, viewer)}`}>
          <h2 className="mb-2 flex items-center gap-3 font-medium text-faint text-sm">
            {formatDay(day, viewer, "weekday")}
            <span aria-hidden className="h-px flex-1 bg-line" />
          </h2>
          <ol className="flex flex-col">
            {ofDay.map((item, index) => (
              <TimelineRow key={item.id} item={item} isLast={index === ofDay.length - 1} />
            ))}
          </ol>
        </section>
      ))}
      {onMore && (
        <Button tone="ghost" onPress={onMore} className="self-center">
          {words("timeline.earlier")}
        </Button>
      )}
    </div>
  );
}

function TimelineRow({ item, isLast }: { item: TimelineItem; isLast: boolean }) {
  const viewer = useViewer();
  const presenter = presenterOf(useTimelinePresenters(), item.kind);
  const Icon = presenter?.icon ?? Circle;
  const body = presenter?.body?.(item);
  return (
    <li className="relative flex gap-3 pb-4">
      {!isLast && <span aria-hidden className="absolute top-7 bottom-0 left-[11px] w-px bg-line" />}
      <span
        aria-hidden
        className={classNames(
          "flex size-6 shrink-0 items-center justify-center rounded-md border",
          softTone[presenter?.tone ?? "neutral"],
        )}
      >
        <Icon size={13} />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex items-baseline gap-x-1.5">
          <span className="min-w-0 flex-1">
            {item.actor && (
              <span className="mr-1.5 inline-flex items-center gap-1.5 align-bottom font-medium">
                {item.actor.hue && <Avatar name={item.actor.name} hue={item.actor.hue} size="sm" />}
                {item.actor.name}
              </span>
            )}
            <span className={classNames("text-muted", !item.actor && "inline-block first-letter:uppercase")}>
              {presenter ? presenter.title(item) : item.kind}
            </span>
          </span>
          <time
            dateTime={item.at}
            title={formatInstant(item.at, viewer)}
            className="num shrink-0 text-faint text-sm"
          >
            {formatInstant(item.at, viewer, "time")}
          </time>
        </p>
        {body && <div className="mt-1.5 rounded-lg border border-line bg-surface px-3 py-2">{body}</div>}
      </div>
    </li>
  );
}
