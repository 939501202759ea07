import { room as activity } from "../../activity/web/public.ts";
import { room as coaching } from "../../coaching/web/public.ts";
import { room as compensation } from "../../compensation/web/public.ts";
import { room as contacts } from "../../contacts/web/public.ts";
import { room as deals } from "../../deals/web/public.ts";
import { room as handoffs } from "../../handoffs/web/public.ts";
import { room as inbound } from "../../inbound/web/public.ts";
import { room as leads } from "../../leads/web/public.ts";
import { room as mail } from "../../mail/web/public.ts";
import { room as meetings } from "../../meetings/web/public.ts";
import { room as outreach } from "../../outreach/web/public.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { room as process } from "../../process/web/public.ts";
import { room as reports } from "../../reports/web/public.ts";
import { room as team } from "../../team/web/public.ts";
import { room as setup } from "./setup/room.ts";

/** Every room that has screens, in the order of the rooms. A room joins with one import and one entry. */
export const rooms: readonly WebRoom[] = [
  team,
  process,
  contacts,
  activity,
  leads,
  mail,
  outreach,
  meetings,
  inbound,
  handoffs,
  deals,
  compensation,
  reports,
  coaching,
  setup,
];
