import { Handshake, Settings2 } from "lucide-react";
import { todayContext } from "../../activity/web/public.ts";
import { leadAside } from "../../leads/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { handoffQuery, rulesQuery, waitingQuery } from "./handoffs-query.ts";
import { handoffsMessages } from "./messages.en.ts";

export { handoffQuery } from "./handoffs-query.ts";
export { aeToday } from "./slots.ts";

const read = { permission: "handoffs.read" } as const;

export const room: WebRoom = {
  name: "handoffs",
  messages: { namespace: "handoffs", en: handoffsMessages },
  routes: [
    {
      path: "/ae",
      crumb: "handoffs:ae.title",
      permission: "handoffs.answer",
      load: () => import("./ae-page.tsx"),
      prepare: ({ client }) => client.prefetchQuery(waitingQuery()),
    },
    { path: "/handoffs", crumb: "handoffs:title", ...read, load: () => import("./handoffs-page.tsx") },
    {
      path: "/handoffs/$handoffId",
      ...read,
      load: () => import("./handoff-page.tsx"),
      prepare: ({ client, params }) => client.prefetchQuery(handoffQuery(params.handoffId ?? "")),
    },
    {
      path: "/leads/$leadId/handoff",
      permission: "handoffs.qualify",
      load: () => import("./offer-page.tsx"),
    },
    {
      path: "/settings/handoffs",
      crumb: "handoffs:settings.title",
      load: () => import("./settings-page.tsx"),
      prepare: ({ client }) => client.prefetchQuery(rulesQuery()),
    },
  ],
  nav: [
    {
      to: "/ae",
      label: "handoffs:ae.nav",
      icon: Handshake,
      permission: "handoffs.answer",
      order: 12,
      shortcut: "g a",
    },
    {
      to: "/handoffs",
      label: "handoffs:nav",
      icon: Handshake,
      roles: ["sdr", "market-response", "manager", "director", "vp"],
      ...read,
      order: 33,
      shortcut: "g h",
    },
    {
      to: "/settings/handoffs",
      label: "handoffs:rules",
      icon: Settings2,
      permission: "process.edit",
      order: 94,
      place: "foot",
    },
  ],
  slots: [
    fillSlotLater(leadAside, async () => (await import("./fills.tsx")).LeadQualification, { order: 20 }),
    fillSlotLater(todayContext, async () => (await import("./fills.tsx")).TodayHandoff, { order: 20 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
