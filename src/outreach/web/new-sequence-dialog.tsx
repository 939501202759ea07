import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { FormDialog, SegmentedControl, TextField } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { createSequence } from "../outreach.contract.ts";

const schema = z.object({ name: line(120), motion: z.enum(["outbound", "inbound"]) });
type NewSequence = z.infer<typeof schema>;

export function NewSequenceDialog({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (sequenceId: string) => void;
}) {
  const words = useWords("outreach");
  const { member } = useSession();
  const form = useZodForm<NewSequence>(schema, {
    name: "",
    motion: member.role === "market-response" ? "inbound" : "outbound",
  });
  const create = useMutation({
    meta: { quiet: true },
    mutationFn: (body: NewSequence) => call(createSequence, { body }),
    onSuccess: ({ sequenceId }) => onMade(sequenceId),
  });
  return (
    <FormDialog
      title={words("new")}
      action={words("create")}
      isPending={create.isPending}
      onSubmit={submit(form, (values) => create.mutateAsync(values))}
      onClose={onClose}
    >
      <TextField label={words("name")} autoFocus {...bind(form, "name")} />
      <SegmentedControl
        label={words("motion.label")}
        segments={(["outbound", "inbound"] as const).map((value) => ({
          value,
          label: words(`motion.${value}`),
        }))}
        value={form.watch("motion")}
        onChange={(motion) => form.setValue("motion", motion)}
      />
    </FormDialog>
  );
}
