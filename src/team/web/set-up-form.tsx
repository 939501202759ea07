import { useMutation } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { setUp } from "../setup.contract.ts";
import { useEnter } from "./enter.ts";
import { CurrencyField, ZoneField } from "./zone-field.tsx";

export function SetUpForm() {
  const words = useWords("team");
  const enter = useEnter();
  const form = useZodForm(setUp.body!, {
    workspace: "",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: "EUR",
    name: "",
    email: "",
    password: "",
  });
  const save = useMutation({
    mutationFn: (body: Parameters<typeof call<typeof setUp>>[1]["body"]) => call(setUp, { body }),
    onSuccess: () => enter(),
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <form
      noValidate
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      className="flex flex-col gap-4"
    >
      <header>
        <h2 className="font-semibold text-xl tracking-tight">{words("setUp.heading")}</h2>
        <p className="mt-1 text-muted">{words("setUp.says")}</p>
      </header>
      {refusal && <Banner tone="red" title={refusal} />}
      <TextField
        label={words("field.workspace")}
        placeholder={words("setUp.example")}
        autoComplete="organization"
        {...bind(form, "workspace")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ZoneField {...bind(form, "zone")} />
        <CurrencyField {...bind(form, "currency")} />
      </div>
      <hr className="border-line" />
      <p className="-mb-1 text-muted">{words("setUp.you")}</p>
      <TextField label={words("field.yourName")} autoComplete="name" {...bind(form, "name")} />
      <TextField label={words("field.email")} type="email" autoComplete="email" {...bind(form, "email")} />
      <TextField
        label={words("field.password")}
        type="password"
        autoComplete="new-password"
        help={words("field.passwordHelp")}
        {...bind(form, "password")}
      />
      <Button tone="primary" size="lg" type="submit" icon={ArrowRight} isPending={save.isPending}>
        {words("setUp.do")}
      </Button>
    </form>
  );
}
