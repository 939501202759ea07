import { defaultCriteria } from "../../handoffs/open.ts";
import {
  acceptHandoff,
  markAsExecutive,
  markCriterion,
  needsWork,
  offerHandoff,
  requalify,
  returnHandoff,
} from "../../handoffs/public.ts";
import { moveLead, recordTouch } from "../../leads/public.ts";
import { recordMeeting } from "../../meetings/public.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { ok, orRefuse } from "../../platform/outcome.ts";
import type { MemberActor } from "../../team/public.ts";
import { bookedMeetingOf, type HandoffTold } from "./pass-meeting.ts";
import type { Scene } from "./scene.ts";
import type { Arc, PassEnding } from "./story.ts";

interface Told {
  leadId: string;
  motion: "inbound" | "outbound";
  rep: MemberActor;
  arc: Pick<Arc, "began" | "said"> & { who: string };
}

/** A real conversation, marks with the buyer's words, and the lead ready to pass. */
export async function qualify(scene: Scene, told: Told): Promise<void> {
  const { leadId, motion, rep, arc } = told;
  const at = scene.when(Math.max(arc.began - 2, 0), "15:20");
  await scene.play(async (tx) => {
    const command = { leadId, by: rep, at };
    orRefuse(await recordTouch(tx, { ...command, kind: "conversation" }));
    orRefuse(await moveLead(tx, { ...command, to: "qualifying" }));
    for (const { key, label } of defaultCriteria[motion]) {
      const words =
        key === "need" || key === "initiative" ? `“${arc.said}”` : `${label}: confirmed on the call.`;
      orRefuse(await markCriterion(tx, { ...command, criterion: key, mark: "confirmed", words }));
    }
    return ok;
  });
}

/** The pass and what the executive made of it, each step at its own hour. Answers the deal's hand-off. */
export async function pass(scene: Scene, told: Told, ending: PassEnding): Promise<string> {
  const { began } = told.arc;
  const ae = scene.cast[ending.ae];
  const offeredAt = scene.when(Math.max(began - 3, 0), "10:05");
  const startsAt = scene.when(
    ending.kind === "accepted" || ending.kind === "offered" ? -1 : Math.max(began - 5, 1),
    "14:00",
  );
  const { handoffId } = await scene.play((tx) => offer(tx, told, ae, { at: offeredAt, startsAt }));
  if (ending.kind === "offered") return handoffId;

  const acceptedAt = scene.when(Math.max(began - 3, 0), "11:40");
  await scene.play((tx) => acceptHandoff(tx, { handoffId, by: ae, at: acceptedAt }));
  if (ending.kind === "accepted") return handoffId;

  await scene.play((tx) => decide(tx, scene, { handoffId, ae, startsAt, told }, ending));
  return handoffId;
}

function offer(tx: Tx, { leadId, rep, arc }: Told, ae: MemberActor, when: { at: Date; startsAt: Date }) {
  return offerHandoff(tx, {
    leadId,
    by: rep,
    at: when.at,
    offeredTo: ae.id,
    way: "meeting",
    slot: {
      startsAt: when.startsAt,
      minutes: 30,
      place: { kind: "web", where: "https://meet.northharbour.test/call" },
      doubleBook: true,
    },
    note: {
      whyNow: arc.said,
      problem: "It costs them people's time every day and shows in front of their customers.",
      tools: "Spreadsheets, phone, and a system from 2009 that nobody dares to touch.",
      people: [{ name: arc.who, stance: "for" }],
      promised: "Thirty minutes with somebody who has done this in a company like theirs.",
      notPromised: "No price and no date.",
      agenda: "Walk one real order through from call to invoice.",
      confidence: "high",
    },
  });
}

async function decide(tx: Tx, scene: Scene, pass: HandoffTold & { told: Told }, ending: PassEnding) {
  const { handoffId, ae, startsAt, told } = pass;
  const minutesAfter = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
  const meetingId = await bookedMeetingOf(tx, handoffId);
  const evidence = [
    { kind: "attestation", words: "We talked for half an hour." },
    { kind: "buyer-words", words: told.arc.said },
  ] as const;
  orRefuse(await recordMeeting(tx, { meetingId, outcome: "held", evidence, by: ae, at: minutesAfter(32) }));
  const command = { handoffId, by: ae, at: minutesAfter(40) };
  const failed = ending.kind === "returned" ? "need" : null;
  const marks = defaultCriteria[told.motion].map(({ key }) => ({
    criterion: key,
    mark: key === failed ? ("contradicted" as const) : ("confirmed" as const),
    words: key === failed ? "They have it solved since January." : "Said so again on our call.",
  }));
  orRefuse(await markAsExecutive(tx, { ...command, marks }));
  if (ending.kind === "returned") {
    return returnHandoff(tx, {
      ...command,
      reason: "no-need-confirmed",
      words: "Good call, wrong moment: ask what changed before you book.",
    });
  }
  if (ending.kind === "needs-work") {
    const words = "Strong need. I cannot price it without the finance side.";
    return needsWork(tx, {
      ...command,
      tasks: ["Find who signs for the terminals", "Get last quarter's volumes"],
      due: scene.when(-4, "12:00"),
      words,
    });
  }
  return requalify(tx, {
    ...command,
    amountMinor: BigInt(ending.amount ?? 0) * 100n,
    currency: "EUR",
    nextStep: "Show the order walk-through to the whole team",
    nextStepAt: new Date(Math.max(scene.when(-2, "10:00").getTime(), startsAt.getTime() + 86_400_000)),
    words: "Exactly as your note said. I only had to finish.",
  });
}
