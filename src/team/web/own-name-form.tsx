import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, Section, TextField, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { editMemberContract, type MemberCard } from "../members.contract.ts";
import { ZoneField } from "./zone-field.tsx";

const shape = z.object({ name: line(120), zone: line(60) });

export function OwnNameForm({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const client = useQueryClient();
  const form = useZodForm(shape, { name: member.name, zone: member.zone });
  const save = useMutation({
    mutationFn: (body: z.infer<typeof shape>) =>
      call(editMemberContract, { params: { id: member.id }, body }),
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: words("me.saved") });
    },
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <Section title={words("me.you")}>
      <form
        noValidate
        onSubmit={submit(form, (values) => save.mutateAsync(values))}
        className="flex flex-col gap-3"
      >
        {refusal && <Banner tone="red" title={refusal} />}
        <TextField label={words("field.name")} autoComplete="name" {...bind(form, "name")} />
        <ZoneField help={words("me.zoneHelp")} {...bind(form, "zone")} />
        <Button type="submit" className="self-end" isPending={save.isPending}>
          {words("act.save")}
        </Button>
      </form>
    </Section>
  );
}
