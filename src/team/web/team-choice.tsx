import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { Select } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { editMemberContract, type MemberCard } from "../members.contract.ts";
import { teamsQuery } from "./queries.ts";

const NO_TEAM = "none";

export function TeamChoice({ member, onDone }: { member: MemberCard; onDone: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const teams = useQuery(teamsQuery());
  const save = useMutation({
    mutationFn: (teamId: string | null) =>
      call(editMemberContract, { params: { id: member.id }, body: { teamId } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["member", member.id] });
      onDone();
    },
  });
  const options = [
    { value: NO_TEAM, label: words("people.noTeam") },
    ...(teams.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      label={words("people.team")}
      labelHidden
      options={options}
      value={member.teamId ?? NO_TEAM}
      onChange={(value) => save.mutate(value === NO_TEAM ? null : value)}
    />
  );
}
