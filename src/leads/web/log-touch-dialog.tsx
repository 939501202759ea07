import { z } from "zod";
import { morningIn } from "../../activity/web/public.ts";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { DateTimeField, FormDialog, RadioGroup, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type LeadCard, logTouch } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

const kinds = ["conversation", "call", "message", "email"] as const;
const schema = z.object({
  kind: z.enum(kinds),
  what: line(300),
  at: z.iso.datetime({ offset: true }),
});

/** What was done by hand, and what comes next: law 1 leaves no lead without a next step. */
export function LogTouchDialog({ lead, onClose }: { lead: LeadCard; onClose: () => void }) {
  const words = useWords("leads");
  const { zone } = useViewer();
  const form = useZodForm(schema, {
    kind: "conversation" as (typeof kinds)[number],
    what: lead.nextStep ?? "",
    at: morningIn(zone, 1),
  });
  const save = useLeadChange(
    ({ kind, ...nextStep }: z.infer<typeof schema>) =>
      call(logTouch, { params: { leadId: lead.id }, body: { kind, nextStep } }),
    { said: words("today.logged"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("log.title", { name: lead.person.name })}
      action={words("log.do")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <RadioGroup
        label={words("log.what")}
        options={kinds.map((value) => ({ value, label: words(`log.kind.${value}`) }))}
        {...bind(form, "kind")}
      />
      <TextField label={words("nextStep.what")} {...bind(form, "what")} />
      <DateTimeField label={words("nextStep.when")} {...bind(form, "at")} />
    </FormDialog>
  );
}
