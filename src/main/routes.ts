import type { Served } from "../platform/http/serve.ts";

/** Every door of the HTTP API, room by room. The permission table test reads this list. */
export const roomRoutes: readonly Served[] = [];
