export { insertRefusedRow as keepRefusedRow, listRefusedRows } from "./refused-rows.store.ts";
