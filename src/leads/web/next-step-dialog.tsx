import { z } from "zod";
import { morningIn } from "../../activity/web/public.ts";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { DateTimeField, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type LeadCard, setNextStep } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

const schema = z.object({ what: line(300), at: z.iso.datetime({ offset: true }) });

export function NextStepDialog({
  lead,
  onClose,
}: {
  lead: Pick<LeadCard, "id" | "person">;
  onClose: () => void;
}) {
  const words = useWords("leads");
  const { zone } = useViewer();
  const form = useZodForm(schema, { what: "", at: morningIn(zone, 1) });
  const save = useLeadChange(
    (body: z.infer<typeof schema>) => call(setNextStep, { params: { leadId: lead.id }, body }),
    { said: words("nextStep.done"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("nextStep.title", { name: lead.person.name })}
      action={words("nextStep.action")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <TextField label={words("nextStep.what")} autoFocus {...bind(form, "what")} />
      <DateTimeField label={words("nextStep.when")} {...bind(form, "at")} />
    </FormDialog>
  );
}
