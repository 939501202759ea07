import { addNote } from "../../activity/public.ts";
import { findPersonByEmail } from "../../contacts/public.ts";
import {
  disqualifyLead,
  moveLead,
  nurtureLead,
  openLead,
  recordTouch,
  setNextStep,
} from "../../leads/public.ts";
import { ok, orRefuse } from "../../platform/outcome.ts";
import { market } from "./cast.ts";
import { mailName } from "./open-floor.ts";
import { pass, qualify } from "./pass.ts";
import type { Scene } from "./scene.ts";
import { type Arc, outboundArcs, type PassEnding } from "./story.ts";

export interface Passed {
  handoffId: string;
  ending: PassEnding;
  began: number;
}

const passes = new Set(["offered", "accepted", "needs-work", "returned", "requalified"]);
export const isPass = (ending: { kind: string }): ending is PassEnding => passes.has(ending.kind);

/** Two SDRs, twenty leads: from the first call to whatever became of them. */
export async function tellOutbound(scene: Scene): Promise<Passed[]> {
  const passed: Passed[] = [];
  for (const arc of outboundArcs) {
    const leadId = await begin(scene, arc);
    const rep = scene.cast[arc.rep];
    if (isPass(arc.ending)) {
      const told = { leadId, motion: "outbound" as const, rep, arc };
      await qualify(scene, told);
      passed.push({ handoffId: await pass(scene, told, arc.ending), ending: arc.ending, began: arc.began });
    } else await bringTo(scene, arc, leadId);
  }
  return passed;
}

function emailOf(who: string): string {
  const company = market.find(({ people }) => people.some(({ name }) => name === who))!;
  return `${mailName(who)}@${company.domain}`;
}

/** The lead begins with a call nobody answers and a first mail; the touches are on the record. */
async function begin(scene: Scene, arc: Arc): Promise<string> {
  const by = scene.cast[arc.rep];
  const at = scene.when(arc.began, "09:10");
  return scene.play(async (tx) => {
    const person = (await findPersonByEmail(tx, emailOf(arc.who)))!;
    const nextStep = {
      what: "Call again, earlier in the day",
      at: scene.when(arc.began > 2 ? arc.began - 1 : 0, "09:30"),
    };
    const opened = {
      personId: person.id,
      motion: "outbound" as const,
      source: "list",
      origin: "Freight in Europe, 50 to 800 people",
      ownerId: by.id,
    };
    const { leadId } = orRefuse(await openLead(tx, { ...opened, nextStep, by, at }));
    orRefuse(await recordTouch(tx, { leadId, kind: "email", by, at: scene.when(arc.began, "09:25") }));
    if (arc.began > 0)
      orRefuse(await recordTouch(tx, { leadId, kind: "call", by, at: scene.when(arc.began - 1, "09:40") }));
    return leadId;
  });
}

/** The leads that are still with their rep, or ended with them. */
export async function bringTo(
  scene: Scene,
  arc: Pick<Arc, "began" | "said" | "rep" | "ending">,
  leadId: string,
): Promise<void> {
  const by = scene.cast[arc.rep];
  const { ending } = arc;
  const at = scene.when(Math.max(arc.began - 1, 0), "16:10");
  await scene.play(async (tx) => {
    if (ending.kind === "working") {
      return setNextStep(tx, {
        leadId,
        by,
        at: scene.when(0, "08:40"),
        what: "Second call",
        due: scene.when(-1, "09:45"),
      });
    }
    const command = { leadId, by, at };
    orRefuse(await recordTouch(tx, { ...command, kind: "conversation" }));
    if (arc.said)
      orRefuse(await addNote(tx, { about: { kind: "lead", id: leadId }, body: `“${arc.said}”`, by, at }));
    const nextStep = { what: "Send what they asked for, then agree a time", at: scene.when(-1, "10:30") };
    if (ending.kind === "engaged" || ending.kind === "qualifying")
      orRefuse(await moveLead(tx, { ...command, to: ending.kind, nextStep }));
    if (ending.kind === "nurturing")
      orRefuse(
        await nurtureLead(tx, {
          ...command,
          wakeAt: scene.when(-35, "09:00"),
          reason: ending.reason,
          why: arc.said,
        }),
      );
    if (ending.kind === "disqualified")
      orRefuse(await disqualifyLead(tx, { ...command, reason: ending.reason, why: arc.said }));
    return ok;
  });
}
