import { Crown, LayoutDashboard } from "lucide-react";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { reportSearch } from "./crown-search.ts";
import { reportsMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./reports-query.ts");

export { floorAside } from "./slots.ts";

const read = { permission: "reports.read" } as const;
const crown = { to: "/crown", label: "reports:crown.nav", icon: Crown, ...read, shortcut: "g r" } as const;
const floor = {
  to: "/floor",
  label: "reports:floor.nav",
  icon: LayoutDashboard,
  ...read,
  shortcut: "g o",
} as const;

export const room: WebRoom = {
  name: "reports",
  messages: { namespace: "reports", en: reportsMessages },
  routes: [
    {
      path: "/crown",
      crumb: "reports:crown.title",
      ...read,
      search: reportSearch,
      load: () => import("./crown-page.tsx"),
    },
    {
      path: "/floor",
      crumb: "reports:floor.title",
      roles: ["manager", "director", "vp"],
      ...read,
      search: reportSearch,
      load: () => import("./floor-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).floorQuery()),
    },
  ],
  // The first entry of the rail is home: the floor for who runs one, the report for who answers for the number.
  nav: [
    { ...floor, roles: ["manager", "director"], order: 5 },
    { ...crown, roles: ["vp"], order: 5 },
    { ...floor, roles: ["vp"], order: 6 },
    {
      ...crown,
      roles: ["sdr", "market-response", "ae", "marketing", "manager", "director", "finance", "admin"],
      order: 40,
    },
  ],
};
