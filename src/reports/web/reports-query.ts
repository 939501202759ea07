import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { CallOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import {
  listFirstAnswerRows,
  listMetricRows,
  listRefusedRows,
  readFirstAnswers,
  readFloor,
  readFunnel,
  readMetric,
  readRecordedFiles,
  readScorecard,
} from "../reports.contract.ts";

interface Period {
  from?: string;
}
export type Cell = Omit<CallOf<typeof listMetricRows>["query"], "after" | "limit">;

export const funnelQuery = (by: "month" | "origin" | "source" | "motion", period: Period) =>
  queryOptions({
    queryKey: ["report-funnel", by, period],
    queryFn: ({ signal }) => call(readFunnel, { query: { by, ...period }, signal }),
    placeholderData: (before) => before,
  });

export const metricQuery = (key: string, period: Period) =>
  queryOptions({
    queryKey: ["report-metric", key, period],
    queryFn: ({ signal }) => call(readMetric, { params: { key }, query: period, signal }),
    placeholderData: (before) => before,
  });

export const firstAnswersQuery = (period: Period) =>
  queryOptions({
    queryKey: ["report-first-answers", period],
    queryFn: ({ signal }) => call(readFirstAnswers, { query: period, signal }),
    placeholderData: (before) => before,
  });

export const scorecardQuery = (role: "sdr" | "market-response" | "ae", period: Period) =>
  queryOptions({
    queryKey: ["report-scorecard", role, period],
    queryFn: ({ signal }) => call(readScorecard, { params: { role }, query: period, signal }),
  });

export const metricRowsQuery = (key: string, cell: Cell) =>
  infiniteQueryOptions({
    queryKey: ["report-rows", key, cell],
    queryFn: ({ signal, pageParam }) =>
      call(listMetricRows, { params: { key }, query: { ...cell, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export type AnswerCell = Omit<CallOf<typeof listFirstAnswerRows>["query"], "after" | "limit">;

export const firstAnswerRowsQuery = (cell: AnswerCell) =>
  infiniteQueryOptions({
    queryKey: ["report-answer-rows", cell],
    queryFn: ({ signal, pageParam }) =>
      call(listFirstAnswerRows, { query: { ...cell, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const recordedFilesQuery = () =>
  queryOptions({
    queryKey: ["report-recorded-files"],
    queryFn: ({ signal }) => call(readRecordedFiles, { signal }),
  });

type RefusedCell = Omit<CallOf<typeof listRefusedRows>["query"], "after" | "limit">;

export const refusedRowsQuery = (cell: RefusedCell) =>
  infiniteQueryOptions({
    queryKey: ["report-refused-rows", cell],
    queryFn: ({ signal, pageParam }) =>
      call(listRefusedRows, { query: { ...cell, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const floorQuery = () =>
  queryOptions({
    queryKey: ["floor"],
    queryFn: ({ signal }) => call(readFloor, { signal }),
    meta: { events: ["lead.*", "handoff.*", "task.*", "inbound.*"] },
    // Clocks run out while nothing happens.
    refetchInterval: 60_000,
  });
