import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, type Refusal, refused } from "../platform/outcome.ts";
import { sequenceMoved, sequencePublished } from "./outreach.events.ts";
import type { SendWindow, SequenceStep } from "./sequence.ts";
import {
  insertSequence,
  insertVersion,
  isNameTaken,
  lockSequence,
  type SequenceState,
  saveSequence,
  saveSequenceState,
} from "./sequences.store.ts";
import { refusalToTemplate } from "./template.ts";

/** Begins a sequence; its steps come with the first version. */
export async function createSequence(
  tx: Tx,
  command: Command & { name: string; motion: "outbound" | "inbound" },
): Promise<Outcome<{ sequenceId: string }>> {
  const no = refusalToAct(command.by, "outreach.edit");
  if (no) return no;
  const { name, motion, by, at } = command;
  const sequenceId = newId();
  const begun = await insertSequence(tx, {
    id: sequenceId,
    name,
    motion,
    state: "draft",
    version: null,
    createdBy: by.id,
    createdAt: at,
  });
  if (!begun) return refused("sequence-name-taken", { field: "name" });
  await saveSequenceState(tx, { id: sequenceId, from: null, to: "draft", by: by.id, at });
  return { sequenceId };
}

/** Law 9: publishes a new version. Those under way keep the one they were enrolled with. */
export async function publishSequence(
  tx: Tx,
  command: Command & { sequenceId: string; name: string; window: SendWindow; steps: SequenceStep[] },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "outreach.edit");
  if (no) return no;
  const { sequenceId, name, window, steps, by, at } = command;
  const refusal = refusalToPublish(steps);
  if (refusal) return refusal;
  const sequence = await lockSequence(tx, sequenceId);
  if (!sequence || sequence.state === "archived") return refused("not-found");
  if (await isNameTaken(tx, name, sequenceId)) return refused("sequence-name-taken", { field: "name" });
  const version = (sequence.version ?? 0) + 1;
  await insertVersion(tx, { sequenceId, version, window, steps, publishedBy: by.id, publishedAt: at });
  await saveSequence(tx, sequenceId, { name, version });
  await publish(tx, sequencePublished, { sequenceId, version }, command);
  return { version };
}

/** Every mail can be filled for anyone, and the first one has a subject to thread under. */
export function refusalToPublish(steps: readonly SequenceStep[]): Refusal | null {
  let hasThread = false;
  for (const [position, step] of steps.entries()) {
    if (step.kind !== "email") continue;
    if (!hasThread && (step.inThread || !step.subject))
      return refused("first-step-in-thread", { field: `steps.${position}.subject` });
    hasThread = true;
    const broken =
      refusalToTemplate(step.subject, `steps.${position}.subject`) ??
      refusalToTemplate(step.body, `steps.${position}.body`);
    if (broken) return broken;
  }
  return null;
}

export async function setSequenceState(
  tx: Tx,
  command: Command & { sequenceId: string; to: Exclude<SequenceState, "draft"> },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "outreach.edit");
  if (no) return no;
  const { sequenceId, to, by, at } = command;
  const sequence = await lockSequence(tx, sequenceId);
  if (!sequence || sequence.state === "archived") return refused("not-found");
  if (sequence.version === null && to === "running") return refused("never-published");
  if (sequence.state === to) return ok;
  await saveSequenceState(tx, { id: sequenceId, from: sequence.state, to, by: by.id, at });
  await publish(tx, sequenceMoved, { sequenceId, to }, command);
  return ok;
}
