import { activityRoutes } from "../activity/public.ts";
import { coachingRoutes } from "../coaching/public.ts";
import { compensationRoutes } from "../compensation/public.ts";
import { contactRoutes, importRoutes, searchRoutes } from "../contacts/public.ts";
import { dealsRoutes } from "../deals/public.ts";
import { handoffsRoutes, qualificationFacts } from "../handoffs/public.ts";
import { inboundRoutes } from "../inbound/public.ts";
import { leadsRoutes } from "../leads/public.ts";
import { mailRoutes } from "../mail/public.ts";
import { meetingsRoutes } from "../meetings/public.ts";
import { outreachRoutes } from "../outreach/public.ts";
import type { Served } from "../platform/http/serve.ts";
import { processRoutes } from "../process/public.ts";
import { reportsRoutes } from "../reports/public.ts";
import { teamRoutes } from "../team/public.ts";
import { openDemo } from "./demo/index.ts";
import { registeredPermissions } from "./permissions.ts";
import { setupChecklistRoutes } from "./setup/setup.routes.ts";
import { timeline } from "./timeline.ts";

/** Every door of the HTTP API, room by room. The permission table test reads this list. */
export const roomRoutes: readonly Served[] = [
  ...teamRoutes({ registeredPermissions, openDemo }),
  ...processRoutes,
  ...contactRoutes,
  ...importRoutes,
  ...searchRoutes,
  ...activityRoutes(timeline),
  ...leadsRoutes([qualificationFacts]),
  ...handoffsRoutes,
  ...dealsRoutes,
  ...compensationRoutes,
  ...mailRoutes,
  ...outreachRoutes,
  ...meetingsRoutes,
  ...inboundRoutes,
  ...reportsRoutes,
  ...coachingRoutes,
  ...setupChecklistRoutes,
];
