export { earnCredit } from "./earn-credit.ts";
export { pendCredit } from "./pend-credit.ts";
export { voidCredit } from "./void-credit.ts";
