import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { FormDialog, Select, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { recordConsentContract } from "../consent.contract.ts";
import { channels, purposes } from "../contact-verdict.ts";
import { useContactChange } from "./use-contact-change.ts";

const bases = ["consent", "soft-opt-in", "legitimate-interest", "contract"] as const;
const schema = z.object({
  channel: z.enum(channels),
  purpose: z.enum(purposes),
  basis: z.enum(bases),
  source: line(120),
  textShown: z.string().max(4000),
});
type Values = z.infer<typeof schema>;

export function ConsentDialog({
  personId,
  name,
  onClose,
}: {
  personId: string;
  name: string;
  onClose: () => void;
}) {
  const words = useWords("contacts");
  const form = useZodForm<Values>(schema, {
    channel: "email",
    purpose: "outreach",
    basis: "consent",
    source: "",
    textShown: "",
  });
  const save = useContactChange(
    (values: Values) =>
      call(recordConsentContract, {
        params: { personId },
        body: { ...values, textShown: values.textShown || null },
      }),
    { said: words("consent.done"), onDone: onClose, quiet: true },
  );
  const choices = (of: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: words(`contact.${of}.${value}`) }));
  return (
    <FormDialog
      title={words("consent.title", { name })}
      action={words("consent.action")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <Select
        label={words("consent.channel")}
        options={choices("channel", channels)}
        {...bind(form, "channel")}
      />
      <Select
        label={words("consent.purpose")}
        options={choices("purpose", purposes)}
        {...bind(form, "purpose")}
      />
      <Select label={words("consent.basis")} options={choices("basis", bases)} {...bind(form, "basis")} />
      <TextField
        label={words("consent.source")}
        help={words("consent.sourceHelp")}
        {...bind(form, "source")}
      />
      <TextArea label={words("consent.text")} {...bind(form, "textShown")} />
    </FormDialog>
  );
}
