import { expect, it } from "vitest";
import { z } from "zod";
import { route } from "../http/contract.ts";
import { urlOf } from "./api.ts";
import { problemFrom } from "./problem.ts";

const answer = (body: unknown, status: number, type = "application/problem+json") =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { "content-type": type },
  });

it("keeps the rule, the field and the facts of a refusal", async () => {
  const problem = await problemFrom(
    answer(
      {
        title: "The next step lies in the past",
        code: "next-step-in-the-past",
        field: "nextStep.dueOn",
        facts: { today: "2026-11-23" },
        status: 409,
      },
      409,
    ),
  );
  expect(problem).toMatchObject({
    status: 409,
    code: "next-step-in-the-past",
    field: "nextStep.dueOn",
    facts: { today: "2026-11-23" },
  });
  expect(problem.message).toBe("The next step lies in the past");
});

it("makes a problem of an answer that is none: a proxy's page, broken JSON", async () => {
  expect(await problemFrom(answer("<h1>Bad gateway</h1>", 502, "text/html"))).toMatchObject({
    status: 502,
    code: "http-502",
    title: "The server could not answer",
  });
  expect(await problemFrom(answer("{", 400))).toMatchObject({ status: 400, code: "http-400" });
});

it("builds the address of a call from its contract", () => {
  const contract = route({
    name: "listCalls",
    method: "GET",
    path: "/api/v1/leads/:id/calls",
    says: "The calls of a lead.",
    may: "member",
    params: z.object({ id: z.string() }),
    answer: z.unknown(),
  });
  expect(
    urlOf(contract as never, {
      params: { id: "a/b" },
      query: { q: "x y", stage: ["new", "working"], after: undefined },
    }),
  ).toBe("/api/v1/leads/a%2Fb/calls?q=x+y&stage=new&stage=working");
});
