import { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { FormDialog, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { liftSuppressionContract } from "../consent.contract.ts";
import { useContactChange } from "./use-contact-change.ts";

const schema = z.object({ why: z.string().trim().min(10, "Say when and how they asked for it.").max(500) });
type Values = z.infer<typeof schema>;

/** Contact is allowed again only with the person's own word, written down. */
export function LiftDialog({ suppressionId, onClose }: { suppressionId: string; onClose: () => void }) {
  const words = useWords("contacts");
  const form = useZodForm<Values>(schema, { why: "" });
  const save = useContactChange(
    (body: Values) => call(liftSuppressionContract, { params: { suppressionId }, body }),
    { said: words("lift.done"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("lift.title")}
      action={words("lift.action")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <TextArea label={words("lift.why")} help={words("lift.help")} {...bind(form, "why")} />
    </FormDialog>
  );
}
