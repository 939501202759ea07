import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, Section, TextField, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { changePasswordContract } from "../sessions.contract.ts";

const shape = changePasswordContract.body!;

/** A new password signs every other device out. */
export function PasswordForm() {
  const words = useWords("team");
  const form = useZodForm(shape, { current: "", next: "" });
  const change = useMutation({
    mutationFn: (body: z.input<typeof shape>) => call(changePasswordContract, { body }),
    onSuccess: () => {
      form.reset();
      toast({ text: words("password.changed") });
    },
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <Section title={words("password.title")}>
      <form
        noValidate
        onSubmit={submit(form, (values) => change.mutateAsync(values))}
        className="flex flex-col gap-3"
      >
        {refusal && <Banner tone="red" title={refusal} />}
        <TextField
          label={words("password.current")}
          type="password"
          autoComplete="current-password"
          {...bind(form, "current")}
        />
        <TextField
          label={words("password.next")}
          type="password"
          autoComplete="new-password"
          help={words("password.says")}
          {...bind(form, "next")}
        />
        <Button type="submit" className="self-end" isPending={change.isPending}>
          {words("password.do")}
        </Button>
      </form>
    </Section>
  );
}
