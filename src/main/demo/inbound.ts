import { createForm, type Form, receiveSubmission } from "../../inbound/public.ts";
import { claimLead, getLead, recordTouch } from "../../leads/public.ts";
import { systemActor } from "../../platform/actor.ts";
import { ok, orRefuse } from "../../platform/outcome.ts";
import { markShift } from "../../team/public.ts";
import { bringTo, isPass, type Passed } from "./outbound.ts";
import { pass, qualify } from "./pass.ts";
import type { Scene } from "./scene.ts";
import { type Visit, visits } from "./story.ts";

const forms = {
  "demo-request": "See it with your own orders",
  "white-paper": "Paper: the cost of keying twice",
  webinar: "Webinar: one file, one time",
} as const;

/** Who came to us, through three forms, and what Market Response made of them. */
export async function tellInbound(scene: Scene): Promise<Passed[]> {
  const byAsset = await openForms(scene);
  const passed: Passed[] = [];
  for (const visit of visits) {
    const leadId = await arrive(scene, byAsset[visit.asset], visit);
    if (!leadId || visit.ending.kind === "waiting") continue;
    const rep = scene.cast.mara;
    await claim(scene, leadId, visit);
    if (isPass(visit.ending)) {
      const told = { leadId, motion: "inbound" as const, rep, arc: { ...visit, who: visit.name } };
      await qualify(scene, told);
      passed.push({
        handoffId: await pass(scene, told, visit.ending),
        ending: visit.ending,
        began: visit.began,
      });
    } else await bringTo(scene, { ...visit, rep: "mara" }, leadId);
  }
  return passed;
}

async function openForms(scene: Scene): Promise<Record<Visit["asset"], Form>> {
  const by = scene.cast.lucie;
  const at = scene.when(55, "11:00");
  return scene.play(async (tx) => {
    const opened = {} as Record<Visit["asset"], Form>;
    for (const [asset, name] of Object.entries(forms) as [Visit["asset"], string][]) {
      opened[asset] = orRefuse(await createForm(tx, { by, at, name, asset, origin: "website" }));
    }
    return opened;
  });
}

/** Today's visitors came in the last half hour; the others in the morning of their day. */
async function arrive(scene: Scene, form: Form, visit: Visit): Promise<string | null> {
  const minutesAgo = 4 + (visits.length - visits.indexOf(visit)) * 6;
  const at =
    visit.began > 0 ? scene.when(visit.began, "09:02") : new Date(scene.now.getTime() - minutesAgo * 60_000);
  const { name, email, company, message } = visit;
  const sent = { name, email, company, ...(message ? { message } : {}), consent: "yes" };
  const raw = { body: Buffer.from(JSON.stringify(sent)), contentType: "application/json" };
  const received = await scene.play((tx) =>
    receiveSubmission(tx, {
      formId: form.id,
      door: "program",
      sent,
      raw,
      secrets: scene.platform.secrets,
      by: systemActor("visitor"),
      at,
    }),
  );
  return received.leadId;
}

async function claim(scene: Scene, leadId: string, visit: Visit): Promise<void> {
  const by = scene.cast.mara;
  const at = scene.when(visit.began, "09:09");
  await scene.play(async (tx) => {
    const lead = await getLead(tx, leadId);
    if (lead?.ownerId !== by.id) orRefuse(await claimLead(tx, { leadId, by, at }));
    orRefuse(await recordTouch(tx, { leadId, kind: "call", by, at: scene.when(visit.began, "09:12") }));
    return ok;
  });
}

/** Mara's day has begun. */
export async function startShift(scene: Scene): Promise<void> {
  const { mara } = scene.cast;
  await scene.play((tx) =>
    markShift(tx, { memberId: mara.id, kind: "started", by: mara, at: scene.when(0, "08:55") }),
  );
}
