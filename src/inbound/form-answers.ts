import { readEmail } from "../contacts/open.ts";
import { CONSENT, type FormContent, type FormField, type Meaning } from "./form.ts";

export interface FieldFault {
  field: string;
  rule: string;
}

export interface Answers {
  /** By field key, trimmed, only fields of the form; ticked boxes are "yes". */
  values: Record<string, string>;
  consented: boolean;
  faults: FieldFault[];
}

const LONGEST = { textarea: 4000, other: 500 };
const PHONE = /^[+\d][\d\s()./-]{4,30}$/;

/** What was sent, held against the form. Unknown keys stay in the raw body alone. */
export function readAnswers(content: FormContent, sent: Readonly<Record<string, unknown>>): Answers {
  const values: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const field of content.fields) {
    const value = readValue(field, sent[field.key]);
    const rule = brokenRule(field, value);
    if (rule) faults.push({ field: field.key, rule });
    if (value !== "") values[field.key] = value;
  }
  const consented = content.consentText !== "" && isTicked(sent[CONSENT]);
  if (content.consentRequired && content.consentText !== "" && !consented) {
    faults.push({ field: CONSENT, rule: "Tick the box to go on." });
  }
  return { values, consented, faults };
}

function readValue(field: FormField, sent: unknown): string {
  if (field.type === "checkbox") return isTicked(sent) ? "yes" : "";
  if (sent === undefined || sent === null || typeof sent === "object") return "";
  // NUL is no text to PostgreSQL, and nobody types it.
  const text = String(sent).replaceAll("\u0000", "").trim();
  return field.type === "email" ? text.toLowerCase() : text;
}

function isTicked(sent: unknown): boolean {
  return sent === true || ["yes", "on", "true", "1"].includes(String(sent ?? "").toLowerCase());
}

function brokenRule(field: FormField, value: string): string | null {
  if (value === "") return field.required ? missing(field) : null;
  const longest = field.type === "textarea" ? LONGEST.textarea : LONGEST.other;
  if (value.length > longest) return `Keep it under ${longest} characters.`;
  if (field.type === "email" && readEmail(value) === null) {
    return "This is not an e-mail address we can answer, like name@company.com.";
  }
  if (field.type === "phone" && !PHONE.test(value))
    return "Write the number with digits, like +49 30 123456.";
  if (field.type === "select" && !field.options?.includes(value)) return "Choose one of the options.";
  return null;
}

function missing(field: FormField): string {
  return field.type === "checkbox" ? "Tick the box to go on." : `Fill in “${field.label}”.`;
}

/** The answers that say something about the person, by what they say. */
export function meaningsOf(
  content: FormContent,
  values: Readonly<Record<string, string>>,
): Partial<Record<Meaning, string>> {
  const said: Partial<Record<Meaning, string>> = {};
  for (const field of content.fields) {
    const meaning =
      field.meaning ?? (field.type === "email" ? "email" : field.type === "phone" ? "phone" : undefined);
    const value = values[field.key];
    if (meaning && value) said[meaning] ??= value;
  }
  return said;
}
