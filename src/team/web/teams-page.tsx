import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, UsersRound } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import {
  Avatar,
  Button,
  EmptyState,
  ErrorState,
  FormDialog,
  Select,
  Setting,
  SettingsGroup,
  SettingsPage,
  SkeletonRows,
  TextField,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { editTeamContract, openTeamContract } from "../teams.contract.ts";
import { membersQuery, teamsQuery } from "./queries.ts";

interface EditedTeam {
  id: string | null;
  name: string;
  managerId: string | null;
}

/** Teams and who leads them: a manager sees the work of their teams. */
export default function TeamsPage() {
  const words = useWords("team");
  const mayManage = useCan("team.manage");
  const teams = useQuery(teamsQuery());
  const members = useQuery(membersQuery());
  const [edited, setEdited] = useState<EditedTeam | null>(null);
  const nameOf = new Map((members.data?.rows ?? []).map((row) => [row.id, row.name]));
  const open = () => setEdited({ id: null, name: "", managerId: null });
  return (
    <SettingsPage
      title={words("teams.title")}
      says={words("teams.says")}
      actions={
        mayManage && (
          <Button tone="primary" icon={Plus} onPress={open}>
            {words("teams.open")}
          </Button>
        )
      }
    >
      {teams.isPending && <SkeletonRows label={words("teams.title")} rows={4} />}
      {teams.error && <ErrorState error={teams.error} onRetry={() => void teams.refetch()} />}
      {teams.data?.rows.length === 0 && (
        <EmptyState icon={UsersRound} title={words("teams.none")}>
          {words("teams.noneNext")}
        </EmptyState>
      )}
      {teams.data && teams.data.rows.length > 0 && (
        <SettingsGroup title={words("teams.all")}>
          {teams.data.rows.map((team) => {
            const manager = team.managerId ? nameOf.get(team.managerId) : undefined;
            return (
              <Setting
                key={team.id}
                says={<span className="font-medium">{team.name}</span>}
                affects={
                  <span className="flex flex-wrap items-center gap-x-3">
                    <span>{words("teams.count", { count: team.memberCount })}</span>
                    {manager ? (
                      <Avatar name={manager} hue="management" size="sm" withName />
                    ) : (
                      <span>{words("teams.noManager")}</span>
                    )}
                  </span>
                }
              >
                {mayManage && <Button onPress={() => setEdited(team)}>{words("act.edit")}</Button>}
              </Setting>
            );
          })}
        </SettingsGroup>
      )}
      {edited && <TeamDialog team={edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  );
}

const NOBODY = "nobody";
const shape = z.object({ name: z.string().trim().min(1).max(80), managerId: z.string() });

function TeamDialog({ team, onClose }: { team: EditedTeam; onClose: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const members = useQuery(membersQuery());
  const form = useZodForm(shape, { name: team.name, managerId: team.managerId ?? NOBODY });
  const save = useMutation({
    mutationFn: async (values: z.infer<typeof shape>) => {
      const body = { name: values.name, managerId: values.managerId === NOBODY ? null : values.managerId };
      if (team.id) await call(editTeamContract, { params: { id: team.id }, body });
      else await call(openTeamContract, { body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["teams"] });
      onClose();
    },
    meta: { quiet: true },
  });
  const leaders = (members.data?.rows ?? []).filter(({ role }) =>
    ["manager", "director", "vp"].includes(role ?? ""),
  );
  return (
    <FormDialog
      title={team.id ? words("teams.edit", { name: team.name }) : words("teams.open")}
      action={words("act.save")}
      isPending={save.isPending}
      refusal={form.formState.errors.root?.message}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <TextField label={words("field.name")} autoFocus {...bind(form, "name")} />
      <Select
        label={words("member.manager")}
        help={words("teams.managerHelp")}
        options={[
          { value: NOBODY, label: words("teams.noManager") },
          ...leaders.map((row) => ({ value: row.id, label: row.name })),
        ]}
        {...bind(form, "managerId")}
      />
    </FormDialog>
  );
}
