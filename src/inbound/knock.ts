import { findEndpoint } from "../platform/endpoints.ts";
import type { Call } from "../platform/http/serve.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { type Form, findForm } from "./forms.store.ts";
import { inboundActor } from "./inbound-actor.ts";
import { type Knocking, keepForLater, type Received, receiveSubmission } from "./receive-submission.ts";

/** A form behind a public key, in the workspace it belongs to. */
export interface FormAtDoor {
  workspaceId: string;
  formId: string;
}

export async function findDoor(call: Call, key: string, kind: string): Promise<FormAtDoor | null> {
  const endpoint = await findEndpoint(call.directory, key);
  return endpoint?.kind === kind ? { workspaceId: endpoint.workspaceId, formId: endpoint.subjectId } : null;
}

export function readForm(call: Call, door: FormAtDoor): Promise<Form | null> {
  return call.work.inWorkspace(door.workspaceId, (tx) => findForm(tx, door.formId));
}

/**
 * Hands what came to the room, and loses it under no circumstance (law 12): what a rule of another room refuses is
 * kept as rejected with that rule's code, and what a fault of ours broke is kept waiting and tried again.
 */
export async function knock(
  call: Call,
  door: FormAtDoor,
  knocking: Omit<Knocking, "formId">,
): Promise<Outcome<Received>> {
  const { secrets, at, work, log } = call;
  const command = { ...knocking, formId: door.formId, secrets, by: inboundActor, at };
  try {
    const outcome = await work.inWorkspace(door.workspaceId, (tx) => receiveSubmission(tx, command));
    if (!isRefused(outcome) || outcome.refused === "form-closed" || outcome.refused === "not-found")
      return outcome;
    return await work.inWorkspace(door.workspaceId, (tx) =>
      keepForLater(tx, { ...command, reason: outcome.refused, retry: false }),
    );
  } catch (error) {
    log.error(
      { err: error, form: door.formId },
      "could not take in a submission; it is kept and tried again",
    );
    return work.inWorkspace(door.workspaceId, (tx) =>
      keepForLater(tx, { ...command, reason: "fault", retry: true }),
    );
  }
}

export const noForm = refused("not-found");
