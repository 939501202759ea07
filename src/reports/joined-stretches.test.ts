import { expect, it } from "vitest";
import { joinedStretches } from "./joined-stretches.ts";

const held = (memberId: string, role: string, fromOn: string, untilOn: string | null) => ({
  memberId,
  role,
  fromOn,
  untilOn,
});

it("makes one stretch of what follows without a gap, for the same member and role alone", () => {
  expect(
    joinedStretches([
      held("mara", "ae", "2018-01-01", null),
      held("mara", "ae", "2017-01-01", "2018-01-01"),
      held("milo", "ae", "2018-01-01", "2018-06-01"),
      held("mara", "sdr", "2018-01-01", "2018-02-01"),
      held("milo", "ae", "2018-03-01", "2018-05-01"),
      held("milo", "ae", "2018-06-02", "2018-07-01"),
    ]),
  ).toEqual([
    held("mara", "ae", "2017-01-01", null),
    held("milo", "ae", "2018-01-01", "2018-06-01"),
    held("mara", "sdr", "2018-01-01", "2018-02-01"),
    held("milo", "ae", "2018-06-02", "2018-07-01"),
  ]);
});
