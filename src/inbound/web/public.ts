import { FileInput, Gauge, Radio } from "lucide-react";
import { leadAside } from "../../leads/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { inboundMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./inbound-query.ts");

export const room: WebRoom = {
  name: "inbound",
  messages: { namespace: "inbound", en: inboundMessages },
  routes: [
    {
      path: "/queue",
      crumb: "inbound:queue.title",
      permission: "inbound.read",
      load: () => import("./queue-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).queueQuery()),
    },
    {
      path: "/forms",
      crumb: "inbound:forms.title",
      permission: "inbound.read",
      load: () => import("./forms-page.tsx"),
    },
    {
      path: "/forms/$formId",
      permission: "inbound.read",
      load: () => import("./form-page.tsx"),
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).formQuery(params.formId ?? "")),
    },
    {
      path: "/submissions",
      crumb: "inbound:submissions.title",
      permission: "inbound.read",
      load: () => import("./submissions-page.tsx"),
    },
    {
      path: "/settings/inbound",
      crumb: "inbound:rules.nav",
      permission: "inbound.read",
      load: () => import("./rules-page.tsx"),
      prepare: async ({ client }) => client.prefetchQuery((await queries()).rulesQuery()),
    },
  ],
  nav: [
    {
      to: "/queue",
      label: "inbound:nav",
      icon: Radio,
      permission: "inbound.read",
      order: 20,
      shortcut: "g q",
    },
    {
      to: "/forms",
      label: "inbound:navForms",
      icon: FileInput,
      permission: "inbound.forms",
      order: 35,
      shortcut: "g f",
    },
    {
      to: "/settings/inbound",
      label: "inbound:rules.nav",
      icon: Gauge,
      permission: "inbound.forms",
      order: 95,
      place: "foot",
    },
  ],
  slots: [
    fillSlotLater(leadAside, async () => (await import("./lead-arrival.tsx")).LeadArrival, { order: 20 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
