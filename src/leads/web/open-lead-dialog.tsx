import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { morningIn } from "../../activity/web/public.ts";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { DateTimeField, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { LeadMotion } from "../lead-state.ts";
import { openLead } from "../leads.contract.ts";
import { useLeadChange } from "./use-lead-change.ts";

const schema = z.object({ source: line(120), what: line(300), at: z.iso.datetime({ offset: true }) });

interface OpenLeadDialogProps {
  personId: string;
  motion: LeadMotion;
  onClose: () => void;
}

/** A rep begins with a person: where they were found, and the first step with its day (law 1). */
export function OpenLeadDialog({ personId, motion, onClose }: OpenLeadDialogProps) {
  const words = useWords("leads");
  const navigate = useNavigate();
  const { zone } = useViewer();
  const form = useZodForm(schema, {
    source: words("open.usualSource"),
    what: words("open.usualStep"),
    at: morningIn(zone, 1),
  });
  const open = useLeadChange(
    async ({ source, what, at }: z.infer<typeof schema>) => {
      const { leadId } = await call(openLead, { body: { personId, motion, source, nextStep: { what, at } } });
      void navigate({ to: `/leads/${leadId}` });
    },
    { said: words("open.done"), onDone: onClose, quiet: true },
  );
  const refusal = form.formState.errors.root?.message;
  return (
    <FormDialog
      title={words("open.title")}
      action={words("open.action")}
      isPending={open.isPending}
      refusal={refusal}
      onSubmit={submit(form, (values) => open.mutateAsync(values))}
      onClose={onClose}
    >
      <TextField label={words("column.source")} {...bind(form, "source")} />
      <TextField label={words("nextStep.what")} autoFocus {...bind(form, "what")} />
      <DateTimeField label={words("nextStep.when")} {...bind(form, "at")} />
    </FormDialog>
  );
}
