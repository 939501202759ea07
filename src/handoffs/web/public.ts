import { Handshake, Settings2 } from "lucide-react";
import { todayContext } from "../../activity/web/public.ts";
import { handOffDoor, leadAside } from "../../leads/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { handoffsMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./handoffs-query.ts");

export { handoffQuery } from "./handoffs-query.ts";
export { aeToday, handoffAside } from "./slots.ts";

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
      prepare: async ({ client }) => client.prefetchQuery((await queries()).waitingQuery()),
    },
    { path: "/handoffs", crumb: "handoffs:title", ...read, load: () => import("./handoffs-page.tsx") },
    {
      path: "/handoffs/$handoffId",
      ...read,
      load: () => import("./handoff-page.tsx"),
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).handoffQuery(params.handoffId ?? "")),
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
      prepare: async ({ client }) => client.prefetchQuery((await queries()).rulesQuery()),
    },
  ],
  nav: [
    {
      to: "/ae",
      also: ["/handoffs"],
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
    fillSlotLater(handOffDoor, async () => (await import("./hand-off-door.tsx")).HandOffDoor),
    fillSlotLater(leadAside, async () => (await import("./fills.tsx")).LeadQualification, { order: 20 }),
    fillSlotLater(todayContext, async () => (await import("./fills.tsx")).TodayHandoff, { order: 20 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
