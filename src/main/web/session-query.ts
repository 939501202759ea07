import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { sessionContract, setupContract } from "../../platform/web/session.ts";

/** Null when nobody is signed in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => call(sessionContract, { signal }),
    staleTime: 5 * 60_000,
    // Everything the card is made of: the member, their charters and exceptions, the workspace.
    meta: {
      events: ["team.member-*", "team.role-*", "team.exception-*", "team.charter-*", "team.workspace-*"],
    },
  });

export const setupQuery = () =>
  queryOptions({
    queryKey: ["setup"],
    queryFn: ({ signal }) => call(setupContract, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
