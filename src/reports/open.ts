export { type MetricKey, metricKeys, metrics } from "./metric-catalogue.ts";
export { reportsRefusals } from "./reports.refusals.ts";

export const reportsPermissions = { "reports.read": "See the numbers of the work one may see" };
