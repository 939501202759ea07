import { Columns3, Trophy } from "lucide-react";
import { todayContext } from "../../activity/web/public.ts";
import { companyAside, personAside } from "../../contacts/web/public.ts";
import { aeToday, handoffAside } from "../../handoffs/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { dealsMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./deals-query.ts");

const read = { permission: "deals.read" } as const;

export const room: WebRoom = {
  name: "deals",
  messages: { namespace: "deals", en: dealsMessages },
  routes: [
    { path: "/deals", crumb: "deals:title", ...read, load: () => import("./deals-page.tsx") },
    {
      path: "/deals/board",
      crumb: "deals:board.title",
      ...read,
      load: () => import("./board-page.tsx"),
    },
    {
      path: "/deals/$dealId",
      ...read,
      load: () => import("./deal-page.tsx"),
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).dealQuery(params.dealId ?? "")),
    },
  ],
  nav: [{ to: "/deals", label: "deals:nav", icon: Trophy, ...read, order: 14, shortcut: "g d" }],
  commands: [
    {
      id: "deals.board",
      label: "deals:board.open",
      icon: Columns3,
      ...read,
      run: ({ navigate, client }) => {
        void queries().then(({ boardQuery }) => client.prefetchQuery(boardQuery(undefined)));
        navigate("/deals/board");
      },
    },
  ],
  search: [
    {
      key: "deals",
      label: "Deals",
      icon: Trophy,
      ...read,
      search: async (text, signal) => (await queries()).findDeals(text, signal),
    },
  ],
  slots: [
    fillSlotLater(aeToday, async () => (await import("./deal-lines.tsx")).NextSteps, { order: 10 }),
    fillSlotLater(handoffAside, async () => (await import("./deal-lines.tsx")).HandoffDeal, { order: 10 }),
    fillSlotLater(personAside, async () => (await import("./deal-lines.tsx")).PersonDeals, { order: 30 }),
    fillSlotLater(companyAside, async () => (await import("./deal-lines.tsx")).CompanyDeals, { order: 30 }),
    fillSlotLater(todayContext, async () => (await import("./today-deal.tsx")).TodayDeal, { order: 30 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
