import type { WebRoom } from "../../platform/web/web-room.ts";

/** Every room that has screens, in the order of the rooms. A room joins with one import and one entry. */
export const rooms: readonly WebRoom[] = [];
