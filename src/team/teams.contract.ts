import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line } from "../platform/http/fields.ts";
import { teamRefusals } from "./team.refusals.ts";

const teamBody = z.object({ name: line(80), managerId: id.nullable() });

export const listTeamsContract = route({
  name: "listTeams",
  method: "GET",
  path: "/api/v1/teams",
  says: "The teams, who leads each, and how many are in it.",
  may: "member",
  answer: z.object({
    rows: z.array(z.object({ id, name: z.string(), managerId: id.nullable(), memberCount: z.int() })),
  }),
});

export const openTeamContract = route({
  name: "openTeam",
  method: "POST",
  path: "/api/v1/teams",
  says: "Opens a team.",
  may: "team.manage",
  body: teamBody,
  answer: z.object({ teamId: id }),
  refusals: teamRefusals,
});

export const editTeamContract = route({
  name: "editTeam",
  method: "PUT",
  path: "/api/v1/teams/:id",
  says: "Renames a team or gives it another manager.",
  may: "team.manage",
  params: z.object({ id }),
  body: teamBody,
  answer: done,
  refusals: teamRefusals,
});
