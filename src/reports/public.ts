export { listFunnelLeads } from "./funnel.store.ts";
export { funnelCells, median } from "./funnel-cells.ts";
export { insertRefusedRow as keepRefusedRow, listRefusedRows } from "./refused-rows.store.ts";
export { reportsRoutes } from "./reports.routes.ts";
