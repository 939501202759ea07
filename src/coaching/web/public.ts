import { CalendarCheck, UsersRound } from "lucide-react";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { floorAside } from "../../reports/web/public.ts";
import { briefQuery, mySeriesQuery, ratesQuery, seriesQuery } from "./coaching-query.ts";
import { coachingMessages } from "./messages.en.ts";

const takePart = { permission: "oneonones.take-part" } as const;
const seeRates = { permission: "oneonones.rates" } as const;

export const room: WebRoom = {
  name: "coaching",
  messages: { namespace: "coaching", en: coachingMessages },
  routes: [
    {
      path: "/one-on-ones",
      crumb: "coaching:title",
      ...takePart,
      load: () => import("./one-on-ones-page.tsx"),
      prepare: ({ client }) => client.prefetchQuery(mySeriesQuery()),
    },
    {
      path: "/one-on-ones/rates",
      crumb: "coaching:rates.title",
      ...seeRates,
      load: () => import("./rates-page.tsx"),
      prepare: ({ client }) => client.prefetchQuery(ratesQuery()),
    },
    {
      path: "/one-on-ones/$seriesId",
      ...takePart,
      load: () => import("./room-page.tsx"),
      prepare: ({ client, params: { seriesId = "" } }) =>
        Promise.all([
          client.prefetchQuery(seriesQuery(seriesId)),
          client.prefetchQuery(briefQuery(seriesId)),
        ]),
    },
  ],
  nav: [
    {
      to: "/one-on-ones",
      label: "coaching:title",
      icon: UsersRound,
      ...takePart,
      order: 38,
      shortcut: "g w",
    },
  ],
  slots: [fillSlotLater(floorAside, async () => (await import("./floor-one-on-ones.tsx")).FloorOneOnOnes)],
  commands: [
    {
      id: "coaching.rates",
      kind: "do",
      label: "coaching:rates.nav",
      icon: CalendarCheck,
      ...seeRates,
      run: ({ navigate }) => navigate("/one-on-ones/rates"),
    },
  ],
};
