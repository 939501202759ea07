import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { day, done, instant, line } from "../platform/http/fields.ts";
import { workspaceRefusals } from "./team.refusals.ts";
import { week } from "./week.ts";

export const getWorkspaceContract = route({
  name: "getWorkspace",
  method: "GET",
  path: "/api/v1/workspace",
  says: "The workspace: name, zone, currency, hours, holidays, and who changed them last.",
  may: "member",
  answer: z.object({
    name: z.string(),
    zone: z.string(),
    currency: z.string(),
    demo: z.boolean(),
    week,
    repsSeeTeam: z.boolean(),
    changedByName: z.string().nullable(),
    changedAt: instant.nullable(),
    holidays: z.array(z.object({ onDay: day, name: z.string() })),
  }),
});

export const editWorkspaceContract = route({
  name: "editWorkspace",
  method: "PUT",
  path: "/api/v1/workspace",
  says: "Changes the name, the zone, the working hours, and whether reps see their team's work.",
  may: "team.manage",
  body: z.object({ name: line(120), zone: line(60), week, repsSeeTeam: z.boolean() }),
  answer: done,
  refusals: workspaceRefusals,
});

export const addHolidayContract = route({
  name: "addHoliday",
  method: "POST",
  path: "/api/v1/workspace/holidays",
  says: "Adds a day on which nobody works and no clock runs.",
  may: "team.manage",
  body: z.object({ onDay: day, name: line(80) }),
  answer: done,
  refusals: workspaceRefusals,
});

export const removeHolidayContract = route({
  name: "removeHoliday",
  method: "DELETE",
  path: "/api/v1/workspace/holidays/:onDay",
  says: "Takes a holiday away.",
  may: "team.manage",
  params: z.object({ onDay: day }),
  answer: done,
});
