export { listFunnelLeads } from "./funnel.store.ts";
export { insertRefusedRow as keepRefusedRow, listRefusedRows } from "./refused-rows.store.ts";
