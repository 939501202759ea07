import { Sun } from "lucide-react";
import { companyMiddle, personMiddle } from "../../contacts/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { activityMessages } from "./messages.en.ts";

export { inHours, morningIn, nextMonday } from "./later.ts";
export type { OfferedOutcome } from "./offered-outcome.ts";
export { useOfferedOutcomes } from "./offered-outcomes.ts";
export { PhoneToRing } from "./phone-to-ring.tsx";
export { RecordActivity } from "./record-activity.tsx";
export { RecordTimeline } from "./record-timeline.tsx";
export { composerAside, type TodayActionProps, todayAction, todayContext, todayStrip } from "./slots.ts";
export { TheirTime } from "./their-time.tsx";

export const room: WebRoom = {
  name: "activity",
  messages: { namespace: "activity", en: activityMessages },
  routes: [{ path: "/today", crumb: "activity:today.title", load: () => import("./today-page.tsx") }],
  nav: [
    {
      to: "/today",
      label: "activity:nav",
      icon: Sun,
      roles: ["sdr", "market-response", "ae", "manager", "director"],
      order: 10,
      shortcut: "g t",
    },
  ],
  slots: [
    fillSlotLater(personMiddle, async () => (await import("./contact-activity.tsx")).PersonActivity),
    fillSlotLater(companyMiddle, async () => (await import("./contact-activity.tsx")).CompanyActivity),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
