import { Inbox } from "lucide-react";
import { composerAside, todayAction, todayContext } from "../../activity/web/public.ts";
import { personAside } from "../../contacts/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { leadsMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./leads-query.ts");

export { LeadClock, StateBadge } from "./lead-words.tsx";
export { leadQuery } from "./leads-query.ts";
export { chosenLeads, handOffDoor, leadActions, leadAside } from "./slots.ts";

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
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).leadQuery(params.leadId ?? "")),
    },
  ],
  nav: [
    { to: "/leads", label: "leads:nav", icon: Inbox, permission: "leads.read", order: 31, shortcut: "g l" },
  ],
  search: [
    {
      key: "leads",
      label: "Leads",
      icon: Inbox,
      permission: "leads.read",
      search: async (text, signal) => (await queries()).findLeads(text, signal),
    },
  ],
  slots: [
    fillSlotLater(composerAside, async () => (await import("./log-touch-button.tsx")).LogTouchButton, {
      order: 5,
    }),
    fillSlotLater(personAside, async () => (await import("./person-leads-fill.tsx")).PersonLeads, {
      order: 10,
    }),
    fillSlotLater(todayContext, async () => (await import("./today-fills.tsx")).TodayLead, { order: 10 }),
    fillSlotLater(todayAction, async () => (await import("./today-fills.tsx")).TodayNextStep, { order: 10 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
