import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import {
  Banner,
  Button,
  ErrorState,
  Setting,
  SettingsGroup,
  SettingsPage,
  SkeletonRows,
  Switch,
  TextField,
  toast,
} from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useCan } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { Week } from "../open.ts";
import { editWorkspaceContract, type getWorkspaceContract } from "../workspace.contract.ts";
import { Holidays } from "./holidays.tsx";
import { WeekText } from "./hours-section.tsx";
import { workspaceQuery } from "./queries.ts";
import { WeekEditor } from "./week-editor.tsx";
import { ZoneField } from "./zone-field.tsx";

type Workspace = z.infer<typeof getWorkspaceContract.answer>;

export default function WorkspacePage() {
  const words = useWords("team");
  const workspace = useQuery(workspaceQuery());
  return (
    <SettingsPage title={words("workspace.title")} says={words("workspace.says")}>
      {workspace.isPending && <SkeletonRows label={words("workspace.title")} />}
      {workspace.error && <ErrorState error={workspace.error} onRetry={() => void workspace.refetch()} />}
      {workspace.data && <Rules workspace={workspace.data} />}
    </SettingsPage>
  );
}

/** Sentences with their controls; saved together, as one change with a name and a time. */
function Rules({ workspace }: { workspace: Workspace }) {
  const words = useWords("team");
  const viewer = useViewer();
  const client = useQueryClient();
  const mayManage = useCan("team.manage");
  const [draft, setDraft] = useState(workspace);
  const change = (part: Partial<Workspace>) => setDraft({ ...draft, ...part });
  const isSame = JSON.stringify(draft) === JSON.stringify(workspace);
  const save = useMutation({
    mutationFn: () => {
      const { name, zone, week, repsSeeTeam } = draft;
      return call(editWorkspaceContract, { body: { name, zone, week, repsSeeTeam } });
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: words("workspace.saved") });
    },
    meta: { quiet: true },
  });
  const problem = save.error as Problem | null;
  const last =
    workspace.changedByName &&
    workspace.changedAt &&
    words("workspace.last", {
      name: workspace.changedByName,
      day: formatInstant(workspace.changedAt, viewer, "day"),
    });
  return (
    <>
      {problem && (
        <div className="px-4">
          <Banner tone="red" title={problem.message} />
        </div>
      )}
      <SettingsGroup title={words("workspace.name")}>
        <Setting says={words("workspace.nameSays")}>
          <TextField
            label={words("field.workspace")}
            labelHidden
            className="w-64"
            isDisabled={!mayManage}
            value={draft.name}
            onChange={(name) => change({ name })}
          />
        </Setting>
        <Setting says={words("workspace.zoneSays")} affects={words("workspace.zoneAffects")}>
          {mayManage ? (
            <ZoneField value={draft.zone} onChange={(zone) => change({ zone })} />
          ) : (
            draft.zone.replaceAll("_", " ")
          )}
        </Setting>
        <Setting
          says={words("workspace.currencySays", { currency: workspace.currency })}
          affects={words("workspace.currencyAffects")}
        />
      </SettingsGroup>
      <SettingsGroup title={words("workspace.hours")} says={words("workspace.hoursSays")}>
        <div className="px-4 py-2">
          {mayManage ? (
            <WeekEditor
              label={words("workspace.hours")}
              value={draft.week as Week}
              onChange={(week) => change({ week: week as Workspace["week"] })}
            />
          ) : (
            <WeekText week={draft.week as Week} />
          )}
        </div>
      </SettingsGroup>
      <SettingsGroup title={words("workspace.sight")}>
        <Setting says={words("workspace.sightSays")} affects={words("workspace.sightAffects")} last={last}>
          <Switch
            aria-label={words("workspace.sightSays")}
            isSelected={draft.repsSeeTeam}
            isDisabled={!mayManage}
            onChange={(repsSeeTeam) => change({ repsSeeTeam })}
          >
            {words(draft.repsSeeTeam ? "act.yes" : "act.no")}
          </Switch>
        </Setting>
      </SettingsGroup>
      {mayManage && !isSame && (
        <div className="sticky bottom-0 mx-4 flex items-center justify-end gap-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-md">
          <span className="mr-auto text-muted">{words("workspace.unsaved")}</span>
          <Button onPress={() => setDraft(workspace)}>{words("act.cancel")}</Button>
          <Button tone="primary" isPending={save.isPending} onPress={() => save.mutate()}>
            {words("act.save")}
          </Button>
        </div>
      )}
      <Holidays holidays={workspace.holidays} mayManage={mayManage} />
    </>
  );
}
