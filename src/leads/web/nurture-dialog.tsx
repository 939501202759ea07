import { now } from "@internationalized/date";
import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { DateTimeField, FormDialog, Select, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { nurtureReasons } from "../disqualify-reasons.ts";
import { type LeadCard, nurtureLead } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

const schema = z.object({
  reason: z.enum(nurtureReasons),
  wakeAt: z.iso.datetime({ offset: true }),
  why: z.union([z.literal(""), line(300)]),
});
const USUAL_MONTHS = 3;

/** Asks for the day it wakes: a lead put to sleep without one would never be heard of again. */
export function NurtureDialog({
  lead,
  onClose,
}: {
  lead: Pick<LeadCard, "id" | "person">;
  onClose: () => void;
}) {
  const words = useWords("leads");
  const { zone } = useViewer();
  const wakeAt = now(zone)
    .add({ months: USUAL_MONTHS })
    .set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  const form = useZodForm<z.infer<typeof schema>>(schema, {
    reason: "wrong-time",
    wakeAt: wakeAt.toAbsoluteString(),
    why: "",
  });
  const save = useLeadChange(
    ({ why, ...body }: z.infer<typeof schema>) =>
      call(nurtureLead, { params: { leadId: lead.id }, body: { ...body, ...(why ? { why } : {}) } }),
    { said: words("nurture.done", { name: lead.person.name }), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("nurture.title", { name: lead.person.name })}
      action={words("nurture.action")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <Select
        label={words("nurture.reason")}
        options={nurtureReasons.map((value) => ({ value, label: words(`reason.${value}`) }))}
        {...bind(form, "reason")}
      />
      <DateTimeField
        label={words("nurture.wakeAt")}
        help={words("nurture.wakeHelp")}
        {...bind(form, "wakeAt")}
      />
      <TextField label={words("nurture.why")} {...bind(form, "why")} />
    </FormDialog>
  );
}
