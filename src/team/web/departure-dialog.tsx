import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { FormDialog, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { endMembershipContract, type MemberCard } from "../members.contract.ts";
import { membersQuery } from "./queries.ts";

const NOBODY = "nobody";
const shape = z.object({ handOverTo: z.string(), why: z.string().max(500) });

/** Somebody leaves: who takes what they own. */
export function DepartureDialog({ member, onClose }: { member: MemberCard; onClose: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const members = useQuery(membersQuery());
  const form = useZodForm(shape, { handOverTo: NOBODY, why: "" });
  const leave = useMutation({
    mutationFn: ({ handOverTo, why }: z.infer<typeof shape>) =>
      call(endMembershipContract, {
        params: { id: member.id },
        body: { handOverTo: handOverTo === NOBODY ? null : handOverTo, why: why || null },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["member", member.id] });
      onClose();
    },
    meta: { quiet: true },
  });
  const options = [
    { value: NOBODY, label: words("departure.nobody") },
    ...(members.data?.rows ?? [])
      .filter((row) => row.id !== member.id)
      .map((row) => ({
        value: row.id,
        label: row.name,
        ...(row.role ? { detail: words(`role.${row.role}`) } : {}),
      })),
  ];
  return (
    <FormDialog
      title={words("departure.of", { name: member.name })}
      action={words("departure.do")}
      isDanger
      isPending={leave.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => leave.mutateAsync(values))}
      onClose={onClose}
    >
      <p className="text-muted">{words("departure.says")}</p>
      <Select label={words("departure.to")} options={options} {...bind(form, "handOverTo")} />
      <TextField label={words("departure.why")} {...bind(form, "why")} />
    </FormDialog>
  );
}
