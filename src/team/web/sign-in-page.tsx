import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { email, line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, TextField, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { signInContract } from "../sessions.contract.ts";
import { Brand } from "./brand.tsx";
import { useEnter } from "./enter.ts";
import { firstVisitQuery } from "./queries.ts";

const shape = z.object({ email, password: line(200) });

export default function SignInPage() {
  const words = useWords("team");
  const enter = useEnter();
  const { next } = useSearch({ strict: false }) as { next?: unknown };
  const visit = useQuery(firstVisitQuery());
  const form = useZodForm(shape, { email: "", password: "" });
  const enterWith = useMutation({
    mutationFn: (body: z.input<typeof shape>) => call(signInContract, { body }),
    onSuccess: () => enter(next),
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <title>{`${words("signIn.title")} · Frontline`}</title>
      <div className="w-full max-w-sm">
        <div className="mb-8 flex justify-center">
          <Brand size={26} />
        </div>
        <form
          noValidate
          onSubmit={submit(form, (values) => enterWith.mutateAsync(values))}
          className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-6 shadow-md"
        >
          <h1 className="font-semibold text-xl tracking-tight">{words("signIn.title")}</h1>
          {refusal && <Banner tone="red" title={refusal} />}
          <TextField
            label={words("field.email")}
            type="email"
            autoComplete="username"
            autoFocus
            {...bind(form, "email")}
          />
          <TextField
            label={words("field.yourPassword")}
            type="password"
            autoComplete="current-password"
            {...bind(form, "password")}
          />
          <Button tone="primary" size="lg" type="submit" isPending={enterWith.isPending}>
            {words("signIn.do")}
          </Button>
        </form>
        <p className="mt-5 text-balance text-center text-faint text-sm">{words("signIn.forgot")}</p>
        {visit.data && (visit.data.needed || visit.data.demo.available) && (
          <p className="mt-2 text-center text-sm">
            <TextLink href="/welcome">{words(visit.data.needed ? "signIn.setUp" : "signIn.demo")}</TextLink>
          </p>
        )}
      </div>
    </main>
  );
}
