import { expect, it } from "vitest";
import { crumbTrail } from "./crumb-trail.ts";

const known = [
  { path: "/deals", crumb: "deals:title" },
  { path: "/deals/$dealId", crumb: "deals:deal" },
  { path: "/settings/members", crumb: "team:members" },
];

it("names the pages above, by their own routes, never the page itself", () => {
  expect(crumbTrail("/deals/42/quote", known)).toEqual([
    { to: "/deals", crumb: "deals:title" },
    { to: "/deals/42", crumb: "deals:deal" },
  ]);
  expect(crumbTrail("/deals", known)).toEqual([]);
});

it("leaves out a level that is no page", () => {
  expect(crumbTrail("/settings/members/7", known)).toEqual([
    { to: "/settings/members", crumb: "team:members" },
  ]);
});
