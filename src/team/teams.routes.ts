import { type Served, serve } from "../platform/http/serve.ts";
import { editTeamContract, listTeamsContract, openTeamContract } from "./teams.contract.ts";
import { listTeams } from "./teams.store.ts";
import { editTeam, openTeam } from "./teams.ts";

export const teamsRoutes: Served[] = [
  serve(listTeamsContract, (call) => call.inWorkspace(async (tx) => ({ rows: await listTeams(tx) }))),
  serve(openTeamContract, (call) =>
    call.inWorkspace((tx) => openTeam(tx, { by: call.by, at: call.at, ...call.body })),
  ),
  serve(editTeamContract, (call) =>
    call.inWorkspace((tx) =>
      editTeam(tx, { by: call.by, at: call.at, teamId: call.params.id, ...call.body }),
    ),
  ),
];
