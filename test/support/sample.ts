import { z } from "zod";

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** The least that keeps a contract's shape, so that a request gets past validation to the rule behind it. */
export function sampleOf(shape: z.ZodType): unknown {
  return sample(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as Schema);
}

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice) return sample(choice.find((option) => option.type !== "null") ?? choice[0]!);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((key) => [key, sample(schema.properties?.[key] ?? {})]));
  }
  if (type === "array") return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}));
  if (type === "integer" || type === "number")
    return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  if (type === "boolean") return true;
  if (type === "string") return sampleText(schema);
  return {};
}

const byFormat: Record<string, string> = {
  uuid: "00000000-0000-7000-8000-000000000000",
  "date-time": "2026-03-03T09:00:00Z",
  date: "2026-03-03",
  email: "somebody@buyer.test",
  uri: "https://buyer.test/",
  time: "09:00",
};
const candidates = ["1", "EUR", "a", "2026-03-03", "2026-03", "09:00", "abc", "Europe/Berlin", "$1"];

function sampleText(schema: Schema): string {
  if (schema.format && byFormat[schema.format]) return byFormat[schema.format]!;
  if (schema.pattern) {
    const pattern = new RegExp(schema.pattern);
    const fitting = candidates.find((candidate) => pattern.test(candidate));
    if (fitting) return fitting;
  }
  return "sample".padEnd(schema.minLength ?? 0, "x").slice(0, schema.maxLength ?? 500);
}
