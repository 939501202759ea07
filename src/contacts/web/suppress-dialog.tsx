import { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { FormDialog, Select, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { suppressContract } from "../consent.contract.ts";
import { useContactChange } from "./use-contact-change.ts";

const channels = ["any", "email", "phone"] as const;
const reasons = ["opt-out", "do-not-call", "complaint", "blocked", "competitor", "legal"] as const;
const schema = z.object({ channel: z.enum(channels), reason: z.enum(reasons), words: z.string().max(500) });
type Values = z.infer<typeof schema>;

export function SuppressDialog({
  personId,
  name,
  onClose,
}: {
  personId: string;
  name: string;
  onClose: () => void;
}) {
  const words = useWords("contacts");
  const form = useZodForm<Values>(schema, { channel: "any", reason: "opt-out", words: "" });
  const save = useContactChange(
    (values: Values) =>
      call(suppressContract, { body: { ...values, words: values.words || null, personId } }),
    { said: words("suppress.done", { name }), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("suppress.title", { name })}
      action={words("suppress.action")}
      isDanger
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <p className="text-muted">{words("suppress.says")}</p>
      <Select
        label={words("suppress.channel")}
        options={channels.map((value) => ({ value, label: words(`contact.channel.${value}`) }))}
        {...bind(form, "channel")}
      />
      <Select
        label={words("suppress.reason")}
        options={reasons.map((value) => ({ value, label: words(`contact.reason.${value}`) }))}
        {...bind(form, "reason")}
      />
      <TextArea label={words("suppress.words")} {...bind(form, "words")} />
    </FormDialog>
  );
}
