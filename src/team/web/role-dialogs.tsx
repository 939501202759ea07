import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { dayOf } from "../../platform/web/format.ts";
import { Banner, DateField, FormDialog, Select, TextArea } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { allowExceptionContract, changeRoleContract, type MemberCard } from "../members.contract.ts";
import { frontlineRoles } from "../open.ts";
import { useRoleOptions } from "./roles.ts";

interface DialogProps {
  member: MemberCard;
  onClose: () => void;
}

/** Today by the workspace's calendar, which is the one roles are dated in. */
function useToday(): string {
  const { workspace, member } = useSession();
  return dayOf(new Date().toISOString(), { locale: member.locale, zone: workspace.zone });
}

function useSaved(memberId: string, onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ["member", memberId] });
    onClose();
  };
}

export function RoleDialog({ member, onClose }: DialogProps) {
  const words = useWords("team");
  const today = useToday();
  const saved = useSaved(member.id, onClose);
  const options = useRoleOptions().filter((option) => option.value !== member.role);
  const shape = changeRoleContract.body!;
  const form = useZodForm(shape, { role: options[0]!.value, fromOn: today });
  const save = useMutation({
    mutationFn: (body: z.input<typeof shape>) =>
      call(changeRoleContract, { params: { id: member.id }, body }),
    onSuccess: saved,
    meta: { quiet: true },
  });
  return (
    <FormDialog
      title={words("role.changeOf", { name: member.name })}
      action={words("role.do")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <p className="text-muted">{words("role.says")}</p>
      <Select label={words("people.role")} options={options} {...bind(form, "role")} />
      <DateField label={words("role.from")} min={today} {...bind(form, "fromOn")} />
    </FormDialog>
  );
}

export function ExceptionDialog({ member, onClose }: DialogProps) {
  const words = useWords("team");
  const today = useToday();
  const saved = useSaved(member.id, onClose);
  const options = frontlineRoles
    .filter((value) => value !== member.role)
    .map((value) => ({ value, label: words(`role.${value}`) }));
  const shape = allowExceptionContract.body!;
  const form = useZodForm(shape, { role: options[0]!.value, fromOn: today, lastOn: "", reason: "" });
  const save = useMutation({
    mutationFn: (body: z.input<typeof shape>) =>
      call(allowExceptionContract, { params: { id: member.id }, body }),
    onSuccess: saved,
    meta: { quiet: true },
  });
  return (
    <FormDialog
      title={words("exception.allowFor", { name: member.name })}
      action={words("exception.do")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <Banner tone="amber" title={words("exception.warn")} />
      <Select label={words("exception.role")} options={options} {...bind(form, "role")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={words("leave.from")} {...bind(form, "fromOn")} />
        <DateField label={words("leave.last")} {...bind(form, "lastOn")} />
      </div>
      <TextArea label={words("exception.reason")} {...bind(form, "reason")} />
    </FormDialog>
  );
}
