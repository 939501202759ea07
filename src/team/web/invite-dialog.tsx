import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Button, Dialog, FormDialog, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { inviteMemberContract } from "../invitations.contract.ts";
import { LinkToCopy } from "./link-to-copy.tsx";
import { teamsQuery } from "./queries.ts";
import { useRoleOptions } from "./roles.ts";

const shape = inviteMemberContract.body!;
const NO_TEAM = "none";

/** Who, as what, in which team; then the link, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const teams = useQuery(teamsQuery());
  const roleOptions = useRoleOptions();
  const form = useZodForm(shape, { name: "", email: "", role: "sdr", teamId: null });
  const invite = useMutation({
    mutationFn: (body: z.input<typeof shape>) => call(inviteMemberContract, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["invitations"] }),
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  const team = bind(form, "teamId");
  const teamOptions = [
    { value: NO_TEAM, label: words("people.noTeam") },
    ...(teams.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  if (invite.data) {
    return (
      <Dialog
        title={words("invite.done", { name: form.getValues("name") })}
        isOpen
        onClose={onClose}
        actions={
          <Button tone="primary" onPress={onClose}>
            {words("act.done")}
          </Button>
        }
      >
        <LinkToCopy {...invite.data} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={words("invite.title")}
      action={words("invite.do")}
      isPending={invite.isPending}
      refusal={refusal}
      onSubmit={submit(form, (values) => invite.mutateAsync(values))}
      onClose={onClose}
    >
      <TextField label={words("field.name")} autoFocus {...bind(form, "name")} />
      <TextField label={words("field.email")} type="email" {...bind(form, "email")} />
      <Select label={words("people.role")} options={roleOptions} {...bind(form, "role")} />
      <Select
        label={words("people.team")}
        options={teamOptions}
        {...team}
        value={team.value ?? NO_TEAM}
        onChange={(value) => team.onChange(value === NO_TEAM ? null : value)}
      />
    </FormDialog>
  );
}
