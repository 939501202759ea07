import { Inbox } from "lucide-react";
import { todayAction, todayContext } from "../../activity/web/public.ts";
import { personAside } from "../../contacts/web/public.ts";
import { fillSlot } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { leadQuery } from "./leads-query.ts";
import { leadsMessages } from "./messages.en.ts";
import { PersonLeads } from "./person-leads-fill.tsx";
import { presenters } from "./presenters.tsx";
import { TodayLead, TodayNextStep } from "./today-fills.tsx";

export { LeadClock, StateBadge } from "./lead-words.tsx";
export { leadQuery } from "./leads-query.ts";
export { leadActions, leadAside } from "./slots.ts";

export const room: WebRoom = {
  name: "leads",
  messages: { namespace: "leads", en: leadsMessages },
  routes: [
    {
      path: "/leads",
      crumb: "leads:title",
      permission: "leads.read",
      load: () => import("./leads-page.tsx"),
    },
    {
      path: "/leads/$leadId",
      permission: "leads.read",
      load: () => import("./lead-page.tsx"),
      prepare: ({ client, params }) => client.prefetchQuery(leadQuery(params.leadId ?? "")),
    },
  ],
  nav: [
    { to: "/leads", label: "leads:nav", icon: Inbox, permission: "leads.read", order: 31, shortcut: "g l" },
  ],
  slots: [
    fillSlot(personAside, PersonLeads, { order: 10 }),
    fillSlot(todayContext, TodayLead, { order: 10 }),
    fillSlot(todayAction, TodayNextStep, { order: 10 }),
  ],
  timeline: presenters,
};
