import { type Served, serve } from "../platform/http/serve.ts";
import { readFirstAnswerRows, readFirstAnswers } from "./read-first-answers.ts";
import { readFloor } from "./read-floor.ts";
import { readFunnel } from "./read-funnel.ts";
import { readMetric, readMetricRows, readMetrics } from "./read-metric.ts";
import { readRecordedFiles, readRefusedRows } from "./read-recorded-files.ts";
import { readScorecard } from "./read-scorecard.ts";
import * as contract from "./reports.contract.ts";

export const reportsRoutes: Served[] = [
  serve(contract.readFunnel, ({ query: { by: splitBy, ...cell }, by, at, inWorkspace }) =>
    inWorkspace((tx) => readFunnel(tx, { ...cell, splitBy, by, at })),
  ),
  serve(contract.listMetrics, ({ by, at, inWorkspace }) => inWorkspace((tx) => readMetrics(tx, { by, at }))),
  serve(contract.readMetric, ({ params, query: { by: splitBy, ...cell }, by, at, inWorkspace }) =>
    inWorkspace((tx) => readMetric(tx, { ...params, ...cell, splitBy, by, at })),
  ),
  serve(contract.listMetricRows, ({ params, query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readMetricRows(tx, { ...params, ...query, by, at })),
  ),
  serve(contract.readFirstAnswers, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readFirstAnswers(tx, { ...query, by, at })),
  ),
  serve(contract.listFirstAnswerRows, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readFirstAnswerRows(tx, { ...query, by, at })),
  ),
  serve(contract.readRecordedFiles, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => readRecordedFiles(tx, { by, at })),
  ),
  serve(contract.listRefusedRows, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readRefusedRows(tx, { ...query, by, at })),
  ),
  serve(contract.readScorecard, ({ params, query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readScorecard(tx, { ...params, ...query, by, at })),
  ),
  serve(contract.readFloor, ({ by, at, inWorkspace }) => inWorkspace((tx) => readFloor(tx, { by, at }))),
];
