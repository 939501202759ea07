import { activityPermissions } from "../activity/open.ts";
import { coachingPermissions } from "../coaching/open.ts";
import { compensationPermissions } from "../compensation/open.ts";
import { contactsPermissions } from "../contacts/open.ts";
import { dealsPermissions } from "../deals/open.ts";
import { handoffsPermissions } from "../handoffs/open.ts";
import { inboundPermissions } from "../inbound/open.ts";
import { leadsPermissions } from "../leads/open.ts";
import { mailPermissions } from "../mail/open.ts";
import { meetingsPermissions } from "../meetings/open.ts";
import { outreachPermissions } from "../outreach/open.ts";
import { processPermissions } from "../process/open.ts";
import { reportsPermissions } from "../reports/open.ts";
import { teamPermissions } from "../team/open.ts";

/** Every right a charter may hold, in words; each room brings its own. */
export const registeredPermissions: Readonly<Record<string, string>> = {
  ...teamPermissions,
  ...processPermissions,
  ...contactsPermissions,
  ...activityPermissions,
  ...leadsPermissions,
  ...handoffsPermissions,
  ...dealsPermissions,
  ...compensationPermissions,
  ...meetingsPermissions,
  ...inboundPermissions,
  ...mailPermissions,
  ...outreachPermissions,
  ...reportsPermissions,
  ...coachingPermissions,
};
