import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { listPlans, readPay, readStatement, readTeamPay } from "../pay.contract.ts";

// Whoever looks sees a credit turn from pending to earned the moment the verdict is saved.
const events = ["credit.*", "handoff.*"];

export const payQuery = () =>
  queryOptions({
    queryKey: ["pay"],
    queryFn: ({ signal }) => call(readPay, { signal }),
    meta: { events },
  });

export const statementQuery = (memberId: string, month: string) =>
  queryOptions({
    queryKey: ["pay-statement", memberId, month],
    queryFn: ({ signal }) => call(readStatement, { params: { memberId, month }, signal }),
    meta: { events: ["credit.*"] },
  });

export const teamPayQuery = (month?: string) =>
  queryOptions({
    queryKey: ["pay-team", month ?? "now"],
    queryFn: ({ signal }) => call(readTeamPay, { query: { month }, signal }),
    meta: { events: ["credit.*"] },
  });

export const plansQuery = () =>
  queryOptions({
    queryKey: ["pay-plans"],
    queryFn: ({ signal }) => call(listPlans, { signal }),
    meta: { events: ["credit.plan-published"] },
  });
