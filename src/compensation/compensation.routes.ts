import { Reply } from "../platform/http/reply.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused } from "../platform/outcome.ts";
import { approveStatement, lockStatement } from "./close-month.ts";
import { adjustPay, reverseCredit } from "./correct-pay.ts";
import * as contract from "./pay.contract.ts";
import { acknowledgePlan, publishPlan } from "./publish-plan.ts";
import { readPay } from "./read-pay.ts";
import { readPlans } from "./read-plans.ts";
import { readStatement, readStatementBytes } from "./read-statement.ts";
import { readTeamPay } from "./read-team-pay.ts";

export const compensationRoutes: Served[] = [
  serve(contract.readPay, ({ by, at, inWorkspace }) => inWorkspace((tx) => readPay(tx, { by, at }))),
  serve(contract.readStatement, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => readStatement(tx, { ...params, by, at })),
  ),
  serve(contract.readStatementBytes, async ({ params, by, at, inWorkspace }) => {
    const text = await inWorkspace((tx) => readStatementBytes(tx, { ...params, by, at }));
    return isRefused(text) ? text : Reply.file(text, "application/json", `statement-${params.month}.json`);
  }),
  serve(contract.readTeamPay, ({ query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readTeamPay(tx, { ...query, by, at })),
  ),
  serve(contract.approveStatement, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => approveStatement(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.lockStatement, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => lockStatement(tx, { ...params, by, at })),
  ),
  serve(contract.reverseCredit, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => reverseCredit(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.adjustPay, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => adjustPay(tx, { ...body, amountMinor: BigInt(body.amountMinor), by, at })),
  ),
  serve(contract.listPlans, ({ by, at, inWorkspace }) => inWorkspace((tx) => readPlans(tx, { by, at }))),
  serve(contract.publishPlan, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => publishPlan(tx, { ...body, amountMinor: BigInt(body.amountMinor), by, at })),
  ),
  serve(contract.acknowledgePlan, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => acknowledgePlan(tx, { ...params, by, at })),
  ),
];
