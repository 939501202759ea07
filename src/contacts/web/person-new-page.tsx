import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Button, FormPage, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { createPersonContract } from "../persons.contract.ts";
import { DuplicateWarning } from "./duplicate-warning.tsx";
import { useContactChange } from "./use-contact-change.ts";

const text = z.string().max(254);
const schema = z.object({
  givenName: text,
  familyName: text,
  email: text,
  phone: text,
  title: text,
  companyName: text,
  country: text,
});
type Values = z.infer<typeof schema>;
const empty: Values = {
  givenName: "",
  familyName: "",
  email: "",
  phone: "",
  title: "",
  companyName: "",
  country: "",
};

export default function PersonNewPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const form = useZodForm<Values>(schema, empty);
  const save = useContactChange((body: Values) => call(createPersonContract, { body }), {
    quiet: true,
    said: words("create.createdPerson", {
      name: `${form.watch("givenName")} ${form.watch("familyName")}`.trim(),
    }),
    onDone: ({ personId }) => void navigate({ to: `/persons/${personId}` }),
  });
  const field = (name: keyof Values) => ({
    label: words(`field.${name === "companyName" ? "company" : name}`),
    ...bind(form, name),
  });
  return (
    <FormPage
      title={words("list.newPerson")}
      says={words("create.personSays")}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      refusal={form.formState.errors.root?.message}
      buttons={
        <>
          <Button onPress={() => void navigate({ to: "/persons" })}>{words("create.cancel")}</Button>
          <Button type="submit" tone="primary" isPending={save.isPending}>
            {words("create.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("givenName")} autoFocus />
        <TextField {...field("familyName")} />
      </div>
      <TextField {...field("email")} type="email" />
      <DuplicateWarning described={form.watch()} />
      <TextField {...field("title")} />
      <TextField {...field("companyName")} help={words("create.companyHelp")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("phone")} type="tel" help={words("create.phoneHelp")} />
        <TextField {...field("country")} />
      </div>
    </FormPage>
  );
}
