import type { Credit } from "./credit.ts";

/** What every event of a credit carries. */
export const toldOf = ({ id, memberId, handoffId }: Credit) => ({
  creditId: id,
  memberId,
  handoffId,
});
