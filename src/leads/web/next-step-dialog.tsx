import { z } from "zod";
import { morningIn } from "../../activity/web/public.ts";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, DateTimeField, Dialog, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type LeadCard, setNextStep } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

const schema = z.object({ what: line(300), at: z.iso.datetime({ offset: true }) });
const FORM = "next-step-form";

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
    <Dialog
      title={words("nextStep.title", { name: lead.person.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("act.cancel")}</Button>
          <Button type="submit" form={FORM} tone="primary" isPending={save.isPending}>
            {words("nextStep.action")}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="flex flex-col gap-3"
        onSubmit={submit(form, (values) => save.mutateAsync(values))}
      >
        <TextField label={words("nextStep.what")} autoFocus {...bind(form, "what")} />
        <DateTimeField label={words("nextStep.when")} {...bind(form, "at")} />
        {form.formState.errors.root?.message && (
          <Banner tone="red" title={form.formState.errors.root.message} />
        )}
      </form>
    </Dialog>
  );
}
