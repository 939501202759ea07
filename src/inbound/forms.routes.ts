import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import * as contract from "./forms.contract.ts";
import { type Form, findForm, listForms } from "./forms.store.ts";
import { letInSubmission } from "./let-in-submission.ts";
import { closeForm, createForm, publishForm } from "./publish-form.ts";
import { publishRules } from "./publish-rules.ts";
import { pageOfSubmissions, readSubmission } from "./read-submissions.ts";
import { currentRules } from "./rules.store.ts";

const MONTH = 30 * 86_400_000;

export const formRoutes: Served[] = [
  serve(contract.listForms, ({ inWorkspace, at }) =>
    inWorkspace(async (tx) => ({ rows: await listForms(tx, new Date(at.getTime() - MONTH)) })),
  ),
  serve(contract.createForm, ({ inWorkspace, body, by, at }) =>
    inWorkspace(async (tx) => {
      const form = await createForm(tx, { ...body, by, at });
      return isRefused(form) ? form : { formId: form.id };
    }),
  ),
  serve(contract.readForm, (call) =>
    call.inWorkspace(async (tx) => {
      const form = await findForm(tx, call.params.id);
      return form ? formView(call, form, call.by.may("inbound.forms")) : refused("not-found");
    }),
  ),
  serve(contract.publishForm, ({ inWorkspace, params, body, by, at }) =>
    inWorkspace((tx) => publishForm(tx, { ...body, formId: params.id, by, at })),
  ),
  serve(contract.closeForm, ({ inWorkspace, params, by, at }) =>
    inWorkspace((tx) => closeForm(tx, { formId: params.id, by, at })),
  ),
  serve(contract.listSubmissions, ({ inWorkspace, query, at }) =>
    inWorkspace((tx) => pageOfSubmissions(tx, { ...query, at })),
  ),
  serve(contract.readSubmission, ({ inWorkspace, params }) =>
    inWorkspace((tx) => readSubmission(tx, params.id)),
  ),
  serve(contract.letInSubmission, ({ inWorkspace, params, by, at }) =>
    inWorkspace(async (tx) => {
      const received = await letInSubmission(tx, { submissionId: params.id, by, at });
      return isRefused(received) ? received : { outcome: received.outcome, leadId: received.leadId };
    }),
  ),
  serve(contract.readRules, ({ inWorkspace }) =>
    inWorkspace(async (tx) => {
      const { version, rules, publishedAt } = await currentRules(tx);
      return { version, rules, publishedAt };
    }),
  ),
  serve(contract.publishRules, ({ inWorkspace, body, by, at }) =>
    inWorkspace((tx) => publishRules(tx, { ...body, by, at })),
  ),
];

function formView({ publicUrl }: Platform, form: Form, mayEdit: boolean) {
  const { id, name, asset, source, origin, treatment, version, closedAt, content, publicKey, programKey } =
    form;
  const address = `${publicUrl}/f/${publicKey}`;
  return {
    ...{ id, name, asset, source, origin, treatment, version, closedAt, content },
    address,
    snippet: `<script src="${publicUrl}/embed.js" data-form="${publicKey}" async></script>`,
    programAddress: mayEdit ? `${publicUrl}/api/v1/intake/${programKey}` : null,
  };
}
