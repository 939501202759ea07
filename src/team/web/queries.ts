import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { getMyCharters, listCharters, listCharterVersionsContract } from "../charters.contract.ts";
import { listInvitations, readInvitationContract } from "../invitations.contract.ts";
import { getMemberContract, listMembersContract } from "../members.contract.ts";
import type { Role } from "../open.ts";
import { listMyWorkspaces } from "../sessions.contract.ts";
import { getSetup, listDemoPeopleContract } from "../setup.contract.ts";
import { listTeamsContract } from "../teams.contract.ts";
import { getWorkspaceContract } from "../workspace.contract.ts";

const team = { events: ["team.*"] };

export const firstVisitQuery = () =>
  queryOptions({ queryKey: ["setup", "demo"], queryFn: ({ signal }) => call(getSetup, { signal }) });

export const demoPeopleQuery = (isOpen: boolean) =>
  queryOptions({
    queryKey: ["demo", "people"],
    queryFn: ({ signal }) => call(listDemoPeopleContract, { signal }),
    enabled: isOpen,
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => call(readInvitationContract, { params: { token }, signal }),
    retry: false,
  });

/** The first 200 by name: for choosing somebody. The people page pages on. */
export const membersQuery = () =>
  queryOptions({
    queryKey: ["members", "choice"],
    queryFn: ({ signal }) => call(listMembersContract, { query: { limit: 200 }, signal }),
    meta: team,
  });

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ["member", id],
    queryFn: ({ signal }) => call(getMemberContract, { params: { id }, signal }),
    meta: { subjects: [`member:${id}`], ...team },
  });

export const teamsQuery = () =>
  queryOptions({
    queryKey: ["teams"],
    queryFn: ({ signal }) => call(listTeamsContract, { signal }),
    meta: team,
  });

export const invitationsQuery = () =>
  queryOptions({
    queryKey: ["invitations"],
    queryFn: ({ signal }) => call(listInvitations, { signal }),
    meta: team,
  });

export const chartersQuery = () =>
  queryOptions({
    queryKey: ["charters"],
    queryFn: ({ signal }) => call(listCharters, { signal }),
    meta: team,
  });

export const myChartersQuery = () =>
  queryOptions({
    queryKey: ["charters", "mine"],
    queryFn: ({ signal }) => call(getMyCharters, { signal }),
    meta: team,
  });

export const charterVersionsQuery = (role: Role) =>
  queryOptions({
    queryKey: ["charters", "versions", role],
    queryFn: ({ signal }) => call(listCharterVersionsContract, { params: { role }, signal }),
    meta: team,
  });

export const workspaceQuery = () =>
  queryOptions({
    queryKey: ["workspace"],
    queryFn: ({ signal }) => call(getWorkspaceContract, { signal }),
    meta: team,
  });

export const myWorkspacesQuery = () =>
  queryOptions({
    queryKey: ["my-workspaces"],
    queryFn: ({ signal }) => call(listMyWorkspaces, { signal }),
  });
