import { BookOpenCheck, Coins, Wallet } from "lucide-react";
import { todayStrip } from "../../activity/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { payMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./pay-query.ts");

const OWN = { permission: "pay.read-own" } as const;
const TEAM = { permission: "pay.read-team" } as const;

export const room: WebRoom = {
  name: "compensation",
  messages: { namespace: "pay", en: payMessages },
  routes: [
    {
      path: "/pay",
      crumb: "pay:title",
      ...OWN,
      load: () => import("./pay-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).payQuery()),
    },
    {
      path: "/pay/statements/$memberId/$month",
      load: () => import("./statement-page.tsx"),
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).statementQuery(params.memberId ?? "", params.month ?? "")),
    },
    {
      path: "/pay/team",
      crumb: "pay:team.title",
      ...TEAM,
      load: () => import("./team-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).teamPayQuery()),
    },
    {
      path: "/pay/plans",
      crumb: "pay:plans.title",
      ...TEAM,
      load: () => import("./plans-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).plansQuery()),
    },
  ],
  nav: [
    {
      to: "/pay",
      label: "pay:nav",
      icon: Wallet,
      roles: ["sdr", "market-response"],
      ...OWN,
      order: 35,
      shortcut: "g e",
    },
    { to: "/pay/team", label: "pay:teamNav", icon: Coins, ...TEAM, order: 36, shortcut: "g y" },
    {
      to: "/pay/plans",
      label: "pay:plansNav",
      icon: BookOpenCheck,
      permission: "pay.plans",
      order: 95,
      place: "foot",
    },
  ],
  slots: [fillSlotLater(todayStrip, async () => (await import("./pay-strip.tsx")).PayStrip, { order: 10 })],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
