import type { Lead } from "./lead.ts";

/** What to do with a lead now, and the fact that says so; the screen has the words. */
export type WhatNow =
  | { do: "claim"; since: string }
  | { do: "answer"; dueAt: string; late: boolean }
  | { do: "next-step"; what: string; at: string; late: boolean }
  | { do: "wait"; until: string }
  | { do: "await-verdict" }
  | { do: "nothing"; why: string };

/** In the order a good rep would see it: someone who waits for a first answer before any plan of ours. */
export function whatNow(
  lead: Pick<Lead, "state" | "ownerId" | "dueAt" | "firstTouchAt" | "nextStep" | "closedReason"> & {
    nextAt: Date | null;
    openedAt: Date;
  },
  at: Date,
): WhatNow {
  if (lead.nextAt === null || lead.nextStep === null)
    return { do: "nothing", why: lead.closedReason ?? lead.state };
  if (lead.state === "nurturing") return { do: "wait", until: lead.nextAt.toISOString() };
  if (lead.ownerId === null) return { do: "claim", since: lead.openedAt.toISOString() };
  if (lead.dueAt !== null && lead.firstTouchAt === null) {
    return { do: "answer", dueAt: lead.dueAt.toISOString(), late: lead.dueAt < at };
  }
  if (lead.state === "qualified") return { do: "await-verdict" };
  return { do: "next-step", what: lead.nextStep, at: lead.nextAt.toISOString(), late: lead.nextAt < at };
}
