import type { Session } from "../../platform/web/session.ts";
import { mayMeet, type NavEntry, type WebRoom } from "../../platform/web/web-room.ts";

/** The rail of one member: only the rooms of their role, in order. */
export const navOf = (rooms: readonly WebRoom[], member: Session["member"]): NavEntry[] =>
  rooms
    .flatMap((room) => room.nav ?? [])
    .filter((entry) => mayMeet(entry, member))
    .sort((a, b) => a.order - b.order);

export const commandsOf = (rooms: readonly WebRoom[], member: Session["member"]) =>
  rooms.flatMap((room) => room.commands ?? []).filter((command) => mayMeet(command, member));

export const sourcesOf = (rooms: readonly WebRoom[], member: Session["member"]) =>
  rooms.flatMap((room) => room.search ?? []).filter((source) => mayMeet(source, member));
