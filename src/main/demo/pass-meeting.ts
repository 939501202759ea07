import { listMeetingsAbout } from "../../meetings/public.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { MemberActor } from "../../team/public.ts";

export interface HandoffTold {
  handoffId: string;
  ae: MemberActor;
  startsAt: Date;
}

export async function bookedMeetingOf(tx: Tx, handoffId: string): Promise<string> {
  const [meeting] = await listMeetingsAbout(tx, { kind: "handoff", ids: [handoffId] });
  if (!meeting) throw new Error("The story's hand-off has no meeting.");
  return meeting.id;
}
