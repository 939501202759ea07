import { Mail } from "lucide-react";
import { composerAside, todayAction } from "../../activity/web/public.ts";
import { fillSlot } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { mailMessages } from "./messages.en.ts";
import { presenters } from "./presenters.tsx";
import { TodayReply } from "./today-reply.tsx";
import { WriteMailButton } from "./write-mail-button.tsx";

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
    fillSlot(composerAside, WriteMailButton, { order: 10 }),
    fillSlot(todayAction, TodayReply, { order: 20 }),
  ],
  timeline: presenters,
};
