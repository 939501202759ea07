import type { Filter, FilterTest } from "../../http/list-query.ts";
import type { Viewer } from "../format.ts";
import { formatDay, formatNumber } from "../format.ts";
import type { FilterField } from "./list-types.ts";

export const testsOf = (field: FilterField): FilterTest[] =>
  field.tests ??
  {
    choice: ["is", "not", "empty", "filled"] as FilterTest[],
    text: ["has", "is", "empty", "filled"] as FilterTest[],
    number: ["min", "max", "empty"] as FilterTest[],
    date: ["before", "after", "empty"] as FilterTest[],
    "yes-no": ["yes", "no"] as FilterTest[],
  }[field.kind];

export const needsValue = (test: FilterTest): boolean => !["yes", "no", "empty", "filled"].includes(test);

/** The value part of a chip: "Working or Engaged", "3 Nov 2026". */
export function valueWords(filter: Filter, field: FilterField, viewer: Viewer): string {
  if (!needsValue(filter.test)) return "";
  const written = filter.values.map((value) => {
    if (field.kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, viewer);
    if (field.kind === "number") return formatNumber(Number(value), viewer);
    return field.options?.find((option) => option.value === value)?.label ?? value;
  });
  return new Intl.ListFormat(viewer.locale, { type: "disjunction" }).format(written);
}
