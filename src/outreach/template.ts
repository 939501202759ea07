import { Liquid } from "liquidjs";
import { type Refusal, refused } from "../platform/outcome.ts";

/** What a template may say of its reader and its writer. */
export const mergeFields = [
  "person.givenName",
  "person.familyName",
  "person.name",
  "person.title",
  "company.name",
  "sender.name",
  "sender.givenName",
] as const;

export type MergeValues = Record<"person" | "company" | "sender", Record<string, string | null>>;

// Templates print values and nothing else: no tags, no files, no loops to run away with.
const engine = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  outputEscape: undefined as never,
  parseLimit: 50_000,
});
const allowedFilters = new Set(["default", "capitalize", "upcase", "downcase", "strip"]);

interface Output {
  value?: {
    initial?: { postfix?: { getText?: () => string; input?: string; begin?: number; end?: number }[] };
    filters?: { name: string; args: unknown[] }[];
  };
  str?: string;
  token?: { kind?: number; name?: string; getText(): string };
}

/**
 * The first thing wrong with a template, or null. Every field carries a fallback, so that no reader is ever greeted
 * as "Hello ,".
 */
export function refusalToTemplate(text: string, field: string): Refusal | null {
  let parts: Output[];
  try {
    parts = engine.parse(text) as unknown as Output[];
  } catch (error) {
    return refused("template-broken", { field, facts: { says: (error as Error).message.slice(0, 200) } });
  }
  for (const part of parts) {
    if (part.str !== undefined) continue;
    const written = part.token?.getText() ?? "";
    if (!part.value)
      return refused("template-broken", {
        field,
        facts: { says: `Only {{ fields }} may be used: ${written}` },
      });
    const name = /^\{\{-?\s*([\w.]+)/.exec(written)?.[1] ?? "";
    if (!(mergeFields as readonly string[]).includes(name))
      return refused("unknown-field", { field, facts: { name: name || written } });
    const filters = part.value.filters ?? [];
    const strange = filters.find((filter) => !allowedFilters.has(filter.name));
    if (strange)
      return refused("template-broken", {
        field,
        facts: { says: `There is no filter ${strange.name} here.` },
      });
    const hasFallback = /\|\s*default:\s*(["'])\s*[^"'\s][^"']*\1/.test(written);
    if (!hasFallback) return refused("no-fallback", { field, facts: { name } });
  }
  return null;
}

/** Fills a template that has passed. Values come from outside: they are text and never read as a template. */
export function fillTemplate(text: string, values: MergeValues): string {
  return engine.parseAndRenderSync(text, values);
}

/** Which fields of a template this reader has nothing for, so that their fallback is used. */
export function emptyFields(text: string, values: MergeValues): string[] {
  return mergeFields.filter((field) => {
    const [record, name] = field.split(".") as [keyof MergeValues, string];
    return new RegExp(`\\{\\{-?\\s*${field.replace(".", "\\.")}\\b`).test(text) && !values[record][name];
  });
}
