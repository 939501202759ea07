import { randomBytes } from "node:crypto";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { pointEndpoint } from "../platform/endpoints.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { type Asset, type FormContent, type Treatment, usualContent, usualTreatment } from "./form.ts";
import { type Form, findForm, insertForm, insertFormVersion, lockForm, saveForm } from "./forms.store.ts";
import { formClosed, formPublished } from "./inbound.events.ts";

export const FORM_ENDPOINT = "form";
export const PROGRAM_ENDPOINT = "intake";

/** A form at once open to visitors, with content to start from. */
export async function createForm(
  tx: Tx,
  command: Command & {
    name: string;
    asset: Asset;
    source?: string | undefined;
    origin?: string | null | undefined;
    treatment?: Treatment | undefined;
    content?: FormContent | undefined;
  },
): Promise<Outcome<Form>> {
  const no = refusalToAct(command.by, "inbound.forms");
  if (no) return no;
  const { name, asset, by, at } = command;
  const form: Form = {
    id: newId(),
    name,
    asset,
    source: command.source ?? asset,
    origin: command.origin ?? null,
    treatment: command.treatment ?? usualTreatment(asset),
    publicKey: randomBytes(9).toString("base64url"),
    programKey: `in_${randomBytes(24).toString("base64url")}`,
    version: 1,
    createdAt: at,
    closedAt: null,
    content: command.content ?? usualContent(asset),
  };
  await insertForm(tx, form, by.id);
  await insertFormVersion(tx, { formId: form.id, version: 1, content: form.content, by: by.id, at });
  await pointEndpoint(tx, { key: form.publicKey, kind: FORM_ENDPOINT, subjectId: form.id });
  await pointEndpoint(tx, { key: form.programKey, kind: PROGRAM_ENDPOINT, subjectId: form.id });
  await publish(tx, formPublished, { formId: form.id, version: 1 }, command);
  return form;
}

/** The next version. `version` names the one that was edited, so that two editors do not overwrite each other. */
export async function publishForm(
  tx: Tx,
  command: Command &
    Pick<Form, "name" | "source" | "origin" | "treatment" | "content"> & { formId: string; version: number },
): Promise<Outcome<{ version: number }>> {
  const no = refusalToAct(command.by, "inbound.forms");
  if (no) return no;
  const form = await lockForm(tx, command.formId);
  if (!form) return refused("not-found");
  if (form.version !== command.version) return refused("form-changed", { facts: { version: form.version } });
  const { name, source, origin, treatment, content, by, at } = command;
  const version = form.version + 1;
  await insertFormVersion(tx, { formId: form.id, version, content, by: by.id, at });
  await saveForm(tx, { ...form, name, source, origin, treatment, version });
  await publish(tx, formPublished, { formId: form.id, version }, command);
  return { version };
}

/** Takes no more answers; its page says so. What came in stays. */
export async function closeForm(tx: Tx, command: Command & { formId: string }): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "inbound.forms");
  if (no) return no;
  const form = await findForm(tx, command.formId);
  if (!form) return refused("not-found");
  if (form.closedAt) return ok;
  await saveForm(tx, { ...form, closedAt: command.at });
  await publish(tx, formClosed, { formId: form.id }, command);
  return ok;
}
