import type { Session } from "../../platform/web/session.ts";
import { mayMeet, type RoomRoute, type WebRoom } from "../../platform/web/web-room.ts";

/** Tells of an address of ours whether this member may open it; what no room serves is not ours to judge. */
export function openablePaths(rooms: readonly WebRoom[], member: Session["member"]) {
  const routes = rooms
    .flatMap((room) => room.routes ?? [])
    .map((route) => ({ parts: route.path.split("/"), mayOpen: mayMeet(route, member) }))
    .sort((a, b) => fixed(b.parts) - fixed(a.parts));
  return (href: string): boolean => {
    const asked = href.replace(/[?#].*$/, "").split("/");
    return routes.find(({ parts }) => matches(parts, asked))?.mayOpen ?? true;
  };
}

/** "/persons/new" goes before "/persons/$personId", as it does in the router. */
const fixed = (parts: readonly string[]) => parts.filter((part) => !part.startsWith("$")).length;

const matches = (parts: RoomRoute["path"][], asked: readonly string[]) =>
  parts.length === asked.length &&
  parts.every((part, at) => (part.startsWith("$") ? asked[at] !== "" : part === asked[at]));
