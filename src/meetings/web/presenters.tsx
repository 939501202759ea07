import { CalendarCheck, CalendarClock, CalendarPlus, CalendarSearch, CalendarX } from "lucide-react";
import { formatInstant } from "../../platform/web/format.ts";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

function Title({ item }: { item: TimelineItem }) {
  const words = useWords("meetings");
  const viewer = useViewer();
  const { startsAt, byWhom } = item.facts;
  return (
    <>
      {words(`timeline.${item.kind.replace("meeting.", "")}`, {
        when: typeof startsAt === "string" ? formatInstant(startsAt, viewer) : "",
        whose: typeof byWhom === "string" ? words(`by.${byWhom}`) : "",
      })}
    </>
  );
}

const title = (item: TimelineItem) => <Title item={item} />;

export const presenters: TimelinePresenter[] = [
  { kind: "meeting.booked", icon: CalendarPlus, tone: "accent", title },
  { kind: "meeting.held-claimed", icon: CalendarSearch, tone: "amber", title },
  { kind: "meeting.held", icon: CalendarCheck, tone: "green", title },
  { kind: "meeting.no-show", icon: CalendarX, tone: "red", title },
  { kind: "meeting.rescheduled", icon: CalendarClock, title },
  { kind: "meeting.cancelled", icon: CalendarX, title },
];
