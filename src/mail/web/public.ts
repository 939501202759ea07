import { Mail } from "lucide-react";
import { composerAside, todayAction } from "../../activity/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { mailMessages } from "./messages.en.ts";

export const room: WebRoom = {
  name: "mail",
  messages: { namespace: "mail", en: mailMessages },
  routes: [{ path: "/mailboxes", crumb: "mail:title", load: () => import("./mailboxes-page.tsx") }],
  nav: [
    {
      to: "/mailboxes",
      label: "mail:nav",
      icon: Mail,
      permission: "mail.own",
      order: 92,
      place: "foot",
      shortcut: "g m",
    },
  ],
  slots: [
    fillSlotLater(composerAside, async () => (await import("./write-mail-button.tsx")).WriteMailButton, {
      order: 10,
    }),
    fillSlotLater(todayAction, async () => (await import("./today-reply.tsx")).TodayReply, { order: 20 }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
