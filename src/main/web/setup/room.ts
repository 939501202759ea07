import { ListChecks } from "lucide-react";
import type { WebRoom } from "../../../platform/web/web-room.ts";
import { setupMessages } from "./messages.en.ts";

/** Names things of every room, so it can only stand where all of them are known. */
export const room: WebRoom = {
  name: "setup",
  messages: { namespace: "setup", en: setupMessages },
  routes: [
    { path: "/setup", crumb: "setup:nav", permission: "team.manage", load: () => import("./setup-page.tsx") },
  ],
  commands: [
    {
      id: "setup.open",
      label: "setup:nav",
      icon: ListChecks,
      permission: "team.manage",
      run: ({ navigate }) => navigate("/setup"),
    },
  ],
};
