import type { RecordedLead } from "./funnel-files.ts";

export interface WinRefusal {
  readonly law: 3 | 4;
  readonly why: string;
}

/**
 * Which law refuses a recorded win, if any. The replay hears the same from the actions themselves; this says it
 * before any action ran, so that a file can be judged by itself.
 */
export function refusalOfWin(lead: RecordedLead): WinRefusal | null {
  if (!lead.win) return null;
  if (lead.win.repId === lead.win.executiveId) {
    return { law: 3, why: "The executive who would re-qualify is the rep who gets paid for it." };
  }
  if (lead.win.wonAt.slice(0, 10) < lead.enteredOn) {
    return {
      law: 4,
      why: "It was won before its first contact, so no conversation can have followed the offer.",
    };
  }
  return null;
}
