import { Building2, ScrollText, UserRound, Users, UsersRound } from "lucide-react";
import { shellNotice } from "../../platform/web/shell-slots.ts";
import { fillSlot } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { CharterNoticePlace } from "./charter-notice-place.tsx";
import { teamMessages } from "./messages.en.ts";

export { hueOfRole } from "./roles.ts";

export const room: WebRoom = {
  name: "team",
  messages: { namespace: "team", en: teamMessages },
  routes: [
    { path: "/welcome", frame: "bare", load: () => import("./welcome-page.tsx") },
    { path: "/sign-in", frame: "bare", load: () => import("./sign-in-page.tsx") },
    { path: "/invitation/$token", frame: "public", load: () => import("./invitation-page.tsx") },
    { path: "/settings/people", crumb: "team:nav.people", load: () => import("./people-page.tsx") },
    { path: "/settings/people/$memberId", crumb: "team:nav.people", load: () => import("./member-page.tsx") },
    { path: "/settings/teams", crumb: "team:nav.teams", load: () => import("./teams-page.tsx") },
    { path: "/settings/workspace", crumb: "team:nav.workspace", load: () => import("./workspace-page.tsx") },
    { path: "/charter", crumb: "team:nav.charter", load: () => import("./charter-page.tsx") },
    { path: "/charters", crumb: "team:charter.allTitle", load: () => import("./charters-page.tsx") },
    { path: "/me", crumb: "team:nav.me", load: () => import("./me-page.tsx") },
  ],
  nav: [
    { to: "/charter", label: "team:nav.charter", icon: ScrollText, order: 80, place: "foot" },
    {
      to: "/settings/people",
      label: "team:nav.people",
      icon: Users,
      order: 90,
      place: "foot",
      shortcut: "g u",
      permission: "team.manage",
    },
    {
      to: "/settings/workspace",
      label: "team:nav.workspace",
      icon: Building2,
      order: 94,
      place: "foot",
      permission: "team.manage",
    },
    { to: "/me", label: "team:nav.me", icon: UserRound, order: 98, place: "foot" },
  ],
  commands: [
    {
      id: "team.people",
      label: "team:nav.people",
      icon: Users,
      run: ({ navigate }) => navigate("/settings/people"),
    },
    {
      id: "team.teams",
      label: "team:nav.teams",
      icon: UsersRound,
      run: ({ navigate }) => navigate("/settings/teams"),
    },
    {
      id: "team.charters",
      label: "team:charter.allTitle",
      icon: ScrollText,
      run: ({ navigate }) => navigate("/charters"),
    },
  ],
  search: [
    {
      key: "members",
      label: "team:nav.people",
      icon: Users,
      // The contracts behind it load with the first search, not with the shell.
      search: async (text, signal) => (await import("./search-members.ts")).searchMembers(text, signal),
    },
  ],
  slots: [fillSlot(shellNotice, CharterNoticePlace)],
};
