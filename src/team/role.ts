import { z } from "zod";

export const roles = [
  "sdr",
  "market-response",
  "ae",
  "marketing",
  "manager",
  "director",
  "vp",
  "finance",
  "admin",
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Roles that own a motion; only that role may own such work (PRODUCT §2). */
export const frontlineRoles = ["sdr", "market-response", "ae"] as const;
export type FrontlineRole = (typeof frontlineRoles)[number];

export const motions = ["outbound", "inbound", "deals"] as const;
export type Motion = (typeof motions)[number];

const motionByRole: Record<FrontlineRole, Motion> = {
  sdr: "outbound",
  "market-response": "inbound",
  ae: "deals",
};

export function motionOf(held: Role): Motion | null {
  return held in motionByRole ? motionByRole[held as FrontlineRole] : null;
}

export function roleOwning(motion: Motion): FrontlineRole {
  return frontlineRoles.find((candidate) => motionByRole[candidate] === motion)!;
}
