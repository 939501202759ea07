import type { useWords } from "../../platform/web/words.ts";
import { importFields } from "../import-fields.ts";

type Words = ReturnType<typeof useWords>;

/** A field a column may become, in words. */
export function importFieldWords(key: string, words: Words): string {
  if (key === "optedOut" || key === "bounced") return words(`import.${key}`);
  if (key.startsWith("company.")) return words("import.ofCompany", { field: words(`field.${key.slice(8)}`) });
  return words(`field.${key}`);
}

export const LEAVE_OUT = "leave-out";

export const importChoices = (words: Words) => [
  { value: LEAVE_OUT, label: words("import.leaveOut") },
  ...importFields.map(({ key }) => ({ value: key, label: importFieldWords(key, words) })),
];
