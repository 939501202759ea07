import type { Deal } from "./deal.ts";

/** What every event of a deal carries. */
export const toldOf = ({ id, leadId, handoffId, personId, companyId, ownerId }: Deal) => ({
  dealId: id,
  leadId,
  handoffId,
  personId,
  companyId,
  ownerId,
});
