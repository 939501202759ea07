import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Button, FormPage, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { createCompanyContract } from "../companies.contract.ts";
import { useContactChange } from "./use-contact-change.ts";

const text = z.string().max(254);
const schema = z.object({ name: line(200), domain: text, industry: text, country: text, phone: text });
type Values = z.infer<typeof schema>;

export default function CompanyNewPage() {
  const words = useWords("contacts");
  const navigate = useNavigate();
  const form = useZodForm<Values>(schema, { name: "", domain: "", industry: "", country: "", phone: "" });
  const save = useContactChange((body: Values) => call(createCompanyContract, { body }), {
    quiet: true,
    said: words("create.createdCompany", { name: form.watch("name") }),
    onDone: ({ companyId }) => void navigate({ to: `/companies/${companyId}` }),
  });
  const field = (name: keyof Values) => ({ label: words(`field.${name}`), ...bind(form, name) });
  return (
    <FormPage
      title={words("list.newCompany")}
      says={words("create.companySays")}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      refusal={form.formState.errors.root?.message}
      buttons={
        <>
          <Button onPress={() => void navigate({ to: "/companies" })}>{words("create.cancel")}</Button>
          <Button type="submit" tone="primary" isPending={save.isPending}>
            {words("create.save")}
          </Button>
        </>
      }
    >
      <TextField {...field("name")} autoFocus />
      <TextField {...field("domain")} placeholder="acme.com" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("industry")} />
        <TextField {...field("country")} />
      </div>
      <TextField {...field("phone")} type="tel" help={words("create.phoneHelp")} />
    </FormPage>
  );
}
