import { Workflow } from "lucide-react";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { processMessages } from "./messages.en.ts";

export const room: WebRoom = {
  name: "process",
  messages: { namespace: "process", en: processMessages },
  routes: [{ path: "/settings/process", crumb: "process:nav", load: () => import("./process-page.tsx") }],
  nav: [
    {
      to: "/settings/process",
      label: "process:nav",
      icon: Workflow,
      order: 92,
      place: "foot",
      permission: "process.edit",
    },
  ],
  commands: [
    {
      id: "process.open",
      label: "process:nav",
      icon: Workflow,
      run: ({ navigate }) => navigate("/settings/process"),
    },
  ],
};
