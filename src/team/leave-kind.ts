export const leaveKinds = ["holiday", "sick", "parental", "training", "other"] as const;
export type LeaveKind = (typeof leaveKinds)[number];
