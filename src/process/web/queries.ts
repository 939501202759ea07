import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import type { Motion } from "../../team/open.ts";
import { listProcesses, listProcessVersionsContract } from "../process.contract.ts";

const meta = { events: ["process.*"] };

export const processesQuery = () =>
  queryOptions({
    queryKey: ["processes"],
    queryFn: ({ signal }) => call(listProcesses, { signal }),
    meta,
  });

export const processVersionsQuery = (motion: Motion) =>
  queryOptions({
    queryKey: ["processes", "versions", motion],
    queryFn: ({ signal }) => call(listProcessVersionsContract, { params: { motion }, signal }),
    meta,
  });
