import { z } from "zod";
import type { Contract, RefusalCodes } from "./contract.ts";
import { commonRefusals } from "./problem.ts";

/** Every contract as one OpenAPI 3.1 document: what the browser uses is what programs get. */
export function openApi(
  contracts: readonly Contract[],
  about: { title: string; version: string; url: string },
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, "{$1}");
    paths[path] ??= {};
    paths[path][contract.method.toLowerCase()] = operation(contract);
  }
  return {
    openapi: "3.1.0",
    info: { title: about.title, version: about.version, license: { name: "Apache-2.0" } },
    servers: [{ url: about.url }],
    components: {
      securitySchemes: {
        session: { type: "http", scheme: "bearer", description: "The token of POST /api/v1/sessions." },
      },
      schemas: { Problem: PROBLEM },
    },
    paths,
  };
}

const PROBLEM = {
  type: "object",
  description: "RFC 9457 problem details. `code` is stable; `field` names what broke the rule.",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    field: { type: "string" },
    facts: { type: "object" },
  },
};

function operation(contract: Contract): object {
  return {
    operationId: contract.name,
    summary: contract.says,
    security: contract.may === "anyone" ? [] : [{ session: [] }],
    "x-permission": contract.may,
    parameters: [...parameters(contract.params, "path"), ...parameters(contract.query, "query")],
    ...(contract.body
      ? { requestBody: { required: true, content: json(schemaOf(contract.body, "input")) } }
      : {}),
    responses: {
      200: { description: "Done.", content: json(schemaOf(contract.answer, "output")) },
      ...problems(contract),
    },
  };
}

function problems(contract: Contract): Record<string, object> {
  const codes: RefusalCodes = {
    ...(contract.may === "anyone" ? {} : signedInRefusals),
    ...contract.refusals,
  };
  const byStatus = Map.groupBy(Object.entries(codes), ([, meaning]) => meaning.status);
  return Object.fromEntries(
    [...byStatus].map(([status, entries]) => [
      status,
      {
        description: entries.map(([code, meaning]) => `\`${code}\`: ${meaning.says}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

const { invalid, "not-signed-in": notSignedIn, "not-permitted": notPermitted } = commonRefusals;
const signedInRefusals = { invalid, "not-signed-in": notSignedIn, "not-permitted": notPermitted };

function parameters(shape: z.ZodType | undefined, place: "path" | "query"): object[] {
  if (!shape) return [];
  const schema = schemaOf(shape, "input") as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (schema.required ?? []).includes(name),
    schema: property,
  }));
}

function schemaOf(shape: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return schema;
}

function json(schema: object): object {
  return { "application/json": { schema } };
}
