import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Form } from "./forms.store.ts";
import { inboundActor } from "./inbound-actor.ts";
import { createForm } from "./publish-form.ts";
import { type Knocking, type Received, receiveSubmission } from "./receive-submission.ts";

export async function buildForm(
  tx: Tx,
  overrides: Partial<Parameters<typeof createForm>[1]> & { at: Date },
): Promise<Form> {
  return orRefuse(
    await createForm(tx, { name: "Demo request", asset: "demo-request", by: inboundActor, ...overrides }),
  );
}

let visitors = 0;

/** A visitor nobody has seen, by a program's door. */
export async function buildSubmission(
  tx: Tx,
  form: Form,
  overrides: Partial<Knocking> & { at: Date; secrets: Secrets },
): Promise<Received> {
  visitors += 1;
  const sent = {
    name: `Visitor ${visitors}`,
    email: `visitor${visitors}@buyer${visitors}.test`,
    ...overrides.sent,
  };
  const raw = { body: Buffer.from(JSON.stringify(sent)), contentType: "application/json" };
  return orRefuse(
    await receiveSubmission(tx, {
      formId: form.id,
      door: "program",
      raw,
      by: inboundActor,
      ...overrides,
      sent,
    }),
  );
}
