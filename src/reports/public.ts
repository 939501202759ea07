export { funnelCells, median } from "./funnel-cells.ts";
export { readFunnel } from "./read-funnel.ts";
export { readMetric } from "./read-metric.ts";
export { readRecordedFiles } from "./read-recorded-files.ts";
export { insertRecordedFile as keepRecordedFile } from "./recorded-files.store.ts";
export { insertRefusedRow as keepRefusedRow } from "./refused-rows.store.ts";
export { reportsRoutes } from "./reports.routes.ts";
