import type { QueryClient } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { z } from "zod";
import type { TimelinePresenter } from "./record/timeline-presenter.ts";
import type { Session } from "./session.ts";
import type { SlotFill } from "./slots.ts";
import type { Catalogue } from "./words.ts";

/** Everything a room gives the shell: exported as `room` from its `web/public.ts`, listed in `src/main/web/rooms.ts`. */
export interface WebRoom {
  name: string;
  messages: Catalogue;
  routes?: RoomRoute[];
  nav?: NavEntry[];
  commands?: RoomCommand[];
  search?: SearchSource[];
  slots?: SlotFill[];
  /** How its events read; as a function they load after the first paint, which most should. */
  timeline?: TimelinePresenter[] | (() => Promise<TimelinePresenter[]>);
}

/** Who may see an entry: any of the roles, and the permission. Neither means everyone. */
export interface Audience {
  roles?: string[];
  permission?: string;
}

export interface RoomRoute extends Audience {
  /** TanStack Router path: "/leads", "/leads/$leadId". */
  path: string;
  /** Loaded when first visited: `() => import("./leads-page.tsx")`, the screen as its default export. */
  load: () => Promise<{ default: ComponentType }>;
  /** Message key of the breadcrumb ("leads:crumb"); a record page sets its own name with `useCrumb`. */
  crumb?: string;
  search?: z.ZodType<object>;
  /** Starts the queries the screen needs, so that data and code arrive together. */
  prepare?: (context: { client: QueryClient; params: Record<string, string>; search: object }) => unknown;
  /** "shell" is the signed-in product; "public" the small light page; "bare" draws everything itself. */
  frame?: "shell" | "public" | "bare";
}

export interface NavEntry extends Audience {
  to: string;
  /** Other addresses whose pages belong to this place. */
  also?: readonly string[];
  /** Message key with namespace: "leads:nav.today". */
  label: string;
  icon: LucideIcon;
  /** Tens: 10 home, 20 queues, 30 records, 40 reports, 90 settings. */
  order: number;
  /** Two presses: "g l". */
  shortcut?: string;
  /** "side" in the rail (the default), "foot" at its end (settings). */
  place?: "side" | "foot";
  /** A live number beside the label. */
  badge?: ComponentType;
}

export interface CommandContext {
  navigate: (to: string) => void;
  session: Session;
  client: QueryClient;
}

export interface RoomCommand extends Audience {
  id: string;
  label: string;
  icon: LucideIcon;
  /** "create" also stands in the create menu (`C`). */
  kind?: "create" | "do";
  shortcut?: string;
  run: (context: CommandContext) => void;
}

export interface SearchHit {
  id: string;
  label: string;
  detail?: string;
  to: string;
}

/** One kind of record in ⌘K: asked 150 ms after typing stops, at most eight hits are shown. */
export interface SearchSource extends Audience {
  key: string;
  label: string;
  icon: LucideIcon;
  search: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
}

export const mayMeet = (audience: Audience, member: Session["member"]): boolean =>
  (!audience.roles || audience.roles.some((role) => member.roles.includes(role))) &&
  (!audience.permission || member.permissions.includes(audience.permission));
