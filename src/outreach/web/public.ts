import { ListOrdered } from "lucide-react";
import { todayAction } from "../../activity/web/public.ts";
import { leadActions, leadAside } from "../../leads/web/public.ts";
import { fillSlot } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { EnrolButton } from "./enrol-button.tsx";
import { LeadSequence } from "./lead-sequence.tsx";
import { outreachMessages } from "./messages.en.ts";
import { presenters } from "./presenters.tsx";
import { TodayCall } from "./today-call.tsx";

export const room: WebRoom = {
  name: "outreach",
  messages: { namespace: "outreach", en: outreachMessages },
  routes: [
    {
      path: "/sequences",
      crumb: "outreach:title",
      permission: "leads.read",
      load: () => import("./sequences-page.tsx"),
    },
    { path: "/sequences/$sequenceId", permission: "leads.read", load: () => import("./sequence-page.tsx") },
  ],
  nav: [
    {
      to: "/sequences",
      label: "outreach:nav",
      icon: ListOrdered,
      permission: "outreach.edit",
      order: 35,
      shortcut: "g q",
    },
  ],
  slots: [
    fillSlot(leadActions, EnrolButton, { order: 10 }),
    fillSlot(leadAside, LeadSequence, { order: 20 }),
    fillSlot(todayAction, TodayCall, { order: 30 }),
  ],
  timeline: presenters,
};
