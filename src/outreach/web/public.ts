import { ListOrdered } from "lucide-react";
import { todayAction } from "../../activity/web/public.ts";
import { chosenLeads, leadActions, leadAside } from "../../leads/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { outreachMessages } from "./messages.en.ts";

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
      shortcut: "g s",
    },
  ],
  slots: [
    fillSlotLater(chosenLeads, async () => (await import("./enrol-chosen.tsx")).EnrolChosen, { order: 10 }),
    fillSlotLater(leadActions, async () => (await import("./enrol-button.tsx")).EnrolButton, { order: 10 }),
    fillSlotLater(leadAside, async () => (await import("./lead-sequence.tsx")).LeadSequence, { order: 20 }),
    fillSlotLater(todayAction, async () => (await import("./today-call.tsx")).TodayCall, { order: 30 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
